"""What releases may have to say, in three languages."""

from equiplan.domain.text.messages import Messages

MESSAGES: Messages = {
    "release.not_yours": {
        "fr": "Votre rôle ne permet pas de publier pour toute l’organisation. Demandez à la personne qui l’administre.",
        "en": "Your role does not let you publish for the whole organisation. Ask whoever administers it.",
        "es": "Su función no permite publicar para toda la organización. Pídalo a quien la administra.",
    },
    "release.no_title": {
        "fr": "Donnez un titre à la publication\u00a0: c’est ce que les gens liront en premier.",
        "en": "Give the publication a title: it is what people read first.",
        "es": "Dé un título a la publicación: es lo primero que se lee.",
    },
    "release.same_word": {
        "fr": "Une catégorie s’appelle «\u00a0{word}\u00a0», mot qui désigne ici autre chose. Renommez-la dans les données, puis recommencez.",
        "en": "A category is called “{word}”, a word that means something else here. Rename it in the data, then start again.",
        "es": "Una categoría se llama «{word}», palabra que aquí designa otra cosa. Cámbiele el nombre en los datos y vuelva a empezar.",
    },
    "release.unrecognised": {
        "fr": "La publication n°\u00a0{number}, sur les mêmes personnes, parle de «\u00a0{word}\u00a0», que les comptages ne connaissent plus sous ce nom. Rien ne sort sans en tenir compte\u00a0: publiez ces chiffres avec la catégorie d’alors, ou comptez à nouveau à une autre date.",
        "en": "Publication no. {number}, about the same people, speaks of “{word}”, which the counts no longer know by that name. Nothing leaves without reckoning with it: publish these figures with the category of then, or count again on another date.",
        "es": "La publicación n.º {number}, sobre las mismas personas, habla de «{word}», que los recuentos ya no conocen con ese nombre. Nada sale sin tenerla en cuenta: publique estas cifras con la categoría de entonces o vuelva a contar en otra fecha.",
    },
    "release.not_ready": {
        "fr": "Cette publication n’est pas prête, ou a déjà été publiée. La page montre où elle en est.",
        "en": "This publication is not ready, or has been published already. The page shows where it stands.",
        "es": "Esta publicación no está lista o ya se ha publicado. La página muestra en qué estado está.",
    },
    "release.overtaken": {
        "fr": "Une autre publication sur les mêmes personnes est sortie entre-temps\u00a0: ensemble, elles pourraient en dire trop. Préparez à nouveau celle-ci.",
        "en": "Another publication about the same people has left meanwhile: together they might say too much. Prepare this one again.",
        "es": "Entretanto ha salido otra publicación sobre las mismas personas: juntas podrían decir demasiado. Prepare esta de nuevo.",
    },
    "release.why": {
        "fr": "Dites en une phrase pourquoi cette publication est retirée\u00a0: on le lira à sa place.",
        "en": "Say in a sentence why this publication is withdrawn: people will read it in its place.",
        "es": "Diga en una frase por qué se retira esta publicación: se leerá en su lugar.",
    },
    "release.withdrawn_already": {
        "fr": "Cette publication est déjà retirée.",
        "en": "This publication is withdrawn already.",
        "es": "Esta publicación ya está retirada.",
    },
    "release.protecting": {
        "fr": "Protection des petits nombres, avec tout ce qui a déjà été publié.",
        "en": "Protecting the small counts, together with all that was published before.",
        "es": "Protegiendo los números pequeños, junto con todo lo publicado antes.",
    },
    "release.attacking": {
        "fr": "Contrôle indépendant de ce qui va sortir.",
        "en": "Independent audit of what is about to leave.",
        "es": "Control independiente de lo que va a salir.",
    },
    "release.given_up": {
        "fr": "Le travail s’est arrêté avant la fin\u202f; rien n’est sorti. Préparez à nouveau la publication.",
        "en": "The work stopped before its end; nothing has left. Prepare the publication again.",
        "es": "El trabajo se detuvo antes de terminar; nada ha salido. Prepare de nuevo la publicación.",
    },
    "step.merged": {
        "fr": "Des catégories de «\u00a0{dimension}\u00a0» sont réunies\u00a0: {categories}.",
        "en": "Categories of “{dimension}” are told together: {categories}.",
        "es": "Se reúnen categorías de «{dimension}»: {categories}.",
    },
    "step.dropped": {
        "fr": "Le tableau «\u00a0{table}\u00a0» ne détaille plus «\u00a0{dimension}\u00a0».",
        "en": "The table “{table}” is not broken down by “{dimension}” any more.",
        "es": "La tabla «{table}» ya no se desglosa por «{dimension}».",
    },
    "step.withheld": {
        "fr": "Aucun nombre ne peut sortir sans en trahir d’autres\u00a0: les tableaux sont vides.",
        "en": "No number can leave without giving others away: the tables are empty.",
        "es": "Ningún número puede salir sin delatar otros: las tablas están vacías.",
    },
    "step.stopped": {
        "fr": "Le temps alloué est écoulé\u00a0: un peu plus de cellules que le minimum peuvent être protégées.",
        "en": "The time allowed is over: somewhat more cells than the least may be protected.",
        "es": "Se ha agotado el tiempo concedido: puede que se protejan algunas celdas más que el mínimo.",
    },
}
