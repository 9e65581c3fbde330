"""Four Spanish plans, in words of their own."""

from .plan_model import Action, Axis, Plan

UNIVERSITY = Plan(
    title="III Plan de Igualdad entre mujeres y hombres 2024-2028",
    organisation="Universidad del Alto Serranal",
    language="es",
    period=(2024, 2028),
    axes=(
        Axis("Cultura institucional y gobernanza", "1", (
            Action("Dotar a la Unidad de Igualdad de una plaza técnica estable", "1", owners=("Gerencia",), calendar="2024-2025", indicators=("Plaza cubierta",), budget="34.000 € al año",
                   measures=("Incluir la plaza en la relación de puestos de trabajo.",)),
            Action("Elaborar un informe anual de brecha salarial", "2", owners=("Vicerrectorado de Personal",), calendar="Anual", indicators=("Informe publicado", "Brecha media por categoría"),
                   measures=("Desagregar los complementos por sexo y categoría.",)),
            Action("Usar un lenguaje no sexista en toda la normativa", "3", owners=("Secretaría General",), calendar="Primer semestre de 2025", indicators=("Normas revisadas",),
                   measures=("Revisar los reglamentos en vigor con una guía propia.",)),
        )),
        Axis("Docencia e investigación", "2", (
            Action("Ofertar un curso de género y ciencia en los másteres oficiales", "4", owners=("Escuela de Posgrado",), calendar="Curso 2025-2026", indicators=("Matrículas por sexo",), budget="6.000 €",
                   measures=("Curso optativo de tres créditos.",)),
            Action("Premiar trabajos de fin de grado con perspectiva de género", "5", owners=("Unidad de Igualdad",), calendar="Cada curso académico", indicators=("Trabajos presentados",), budget="1.500 € al año",
                   measures=("Convocatoria pública con jurado externo.",)),
            Action("Reconocer los permisos de cuidado en la evaluación de la actividad investigadora", "6", owners=("Vicerrectorado de Investigación",), calendar="2026", indicators=("Bases de convocatorias modificadas",),
                   measures=("Ampliar los periodos evaluables.",)),
        )),
        Axis("Prevención y atención frente al acoso", "3", (
            Action("Revisar el protocolo frente al acoso sexual", "7", owners=("Servicio de Prevención",), calendar="Segundo trimestre de 2024", indicators=("Protocolo aprobado",),
                   measures=("Acortar los plazos y prever medidas cautelares.",)),
            Action("Formar a las personas que atienden las denuncias", "8", owners=("Unidad de Igualdad", "Servicio de Prevención"), calendar="Anual", indicators=("Horas de formación", "Personas formadas por sexo"), budget="3.000 €",
                   measures=("Taller práctico de veinte horas.",)),
        )),
    ),
)  # fmt: skip

TOWN = Plan(
    title="II Plan Municipal de Igualdad 2022-2025",
    organisation="Ayuntamiento de Valdehierro",
    language="es",
    period=(2022, 2025),
    axes=(
        Axis("Un ayuntamiento comprometido", "1", (
            Action("Recoger la variable sexo en todos los registros municipales", "1.1", owners=("Estadística",), indicators=("Registros que recogen la variable",)),
            Action("Introducir cláusulas de igualdad en los contratos", "1.2", owners=("Contratación",), indicators=("Porcentaje de contratos con cláusulas",)),
            Action("Formar a la plantilla en igualdad de trato", "1.3", owners=("Recursos Humanos",), indicators=("Horas impartidas", "Asistentes por sexo")),
            Action("Publicar una memoria anual del plan", "1.4", owners=("Igualdad",), indicators=("Memoria publicada: sí/no",)),
        ), objective="Integrar la igualdad en la gestión diaria"),
        Axis("Empleo y corresponsabilidad", "2", (
            Action("Abrir una ludoteca en horario de tarde", "2.1", owners=("Educación",), indicators=("Niñas y niños inscritos",)),
            Action("Asesorar a mujeres que quieren crear su empresa", "2.2", owners=("Desarrollo Local",), indicators=("Mujeres asesoradas", "Empresas creadas")),
            Action("Invitar a los padres a talleres de cuidados", "2.3", owners=("Servicios Sociales",), indicators=("Hombres participantes",)),
        ), objective="Repartir el trabajo y el cuidado"),
        Axis("Vidas libres de violencia", "3", (
            Action("Crear una mesa local de coordinación", "3.1", owners=("Igualdad", "Policía Local"), indicators=("Reuniones celebradas",)),
            Action("Ofrecer asistencia psicológica gratuita a las víctimas", "3.2", owners=("Servicios Sociales",), indicators=("Mujeres atendidas",)),
            Action("Instalar puntos violeta en las fiestas", "3.3", owners=("Festejos",), indicators=("Puntos instalados", "Consultas recibidas")),
        ), objective="Prevenir y atender"),
    ),
)  # fmt: skip

COMPANY = Plan(
    title="Plan de Igualdad 2025-2029",
    organisation="Conservas Marazul, S.A.",
    language="es",
    period=(2025, 2029),
    axes=(
        Axis("Selección y contratación", None, (
            Action("Revisar las ofertas de empleo con una lista de comprobación", "1", owners=("Dirección de Personas",), calendar="Primer trimestre de 2025", indicators=("Ofertas revisadas",), priority="Alta"),
            Action("Contratar a igualdad de méritos a la persona del sexo menos representado", "2", owners=("Dirección de Personas",), calendar="Desde la firma", indicators=("Contrataciones por sexo y puesto",), priority="Alta"),
        ), objective="Lograr una presencia equilibrada en todas las secciones"),
        Axis("Promoción profesional", None, (
            Action("Comunicar todas las vacantes internas en el tablón y en la aplicación", "3", owners=("Jefaturas de planta",), calendar="2025", indicators=("Vacantes comunicadas",), priority="Media"),
            Action("Formar a operarias en manejo de carretillas y mantenimiento", "4", owners=("Formación",), calendar="2026", indicators=("Operarias formadas", "Operarias promocionadas"), priority="Alta"),
        ), objective="Abrir a las mujeres los puestos mejor pagados"),
        Axis("Retribuciones", None, (
            Action("Hacer una auditoría retributiva", "5", owners=("Administración",), calendar="Segundo semestre de 2025", indicators=("Auditoría entregada a la comisión",), priority="Alta"),
            Action("Corregir los pluses que no respondan a una tarea", "6", owners=("Dirección General",), calendar="2026-2027", indicators=("Pluses corregidos",), priority="Media"),
        ), objective="Pagar lo mismo por trabajos de igual valor"),
        Axis("Prevención del acoso", None, (
            Action("Repartir el protocolo en los idiomas de la plantilla", "7", owners=("Comité de empresa",), calendar="Marzo de 2025", indicators=("Ejemplares entregados",), priority="Alta"),
        ), objective="Que nadie calle por miedo"),
    ),
)  # fmt: skip

FOUNDATION = Plan(
    title="Plan de acción de género 2024-2027",
    organisation="Fundación Puentes del Sur",
    language="es",
    period=(2024, 2027),
    axes=(
        Axis("Transformar la organización", "1", (
            Action("Crear un comité de género con presupuesto propio", "1.1", owners=("Patronato",), calendar="Enero de 2024", indicators=("Actas del comité",), budget="9.000 € al año",
                   measures=("El comité reúne a siete personas de las tres sedes.",)),
            Action("Incorporar el marcador de género a todos los proyectos", "1.2", owners=("Área de Proyectos",), calendar="A partir de 2025", indicators=("Proyectos con marcador",),
                   measures=("Se aplica en la formulación y en el cierre.",)),
        )),
        Axis("Acompañar a las organizaciones de mujeres", "2", (
            Action("Abrir una línea de pequeñas ayudas", "2.1", owners=("Área de Proyectos", "Administración"), calendar="2025-2027", indicators=("Ayudas concedidas",), budget="45.000 €",
                   measures=("Ayudas de hasta tres mil euros, sin cofinanciación.",)),
            Action("Celebrar un encuentro regional de lideresas rurales", "2.2", owners=("Delegación andina",), calendar="Octubre de 2026", indicators=("Participantes por país",), budget="22.000 €",
                   measures=("Tres días de trabajo con traducción a lenguas indígenas.",)),
            Action("Documentar las experiencias en un cuaderno abierto", "2.3", owners=("Comunicación",), calendar="2027", indicators=("Descargas del cuaderno",),
                   measures=("Cuaderno con licencia libre.",)),
        )),
        Axis("Aprender y rendir cuentas", "3", (
            Action("Publicar un balance anual con datos por sexo", "3.1", owners=("Dirección",), calendar="Cada mes de abril", indicators=("Balance publicado",),
                   measures=("El balance se presenta ante el patronato y se cuelga en la web.",)),
        )),
    ),
)  # fmt: skip
