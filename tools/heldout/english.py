"""Five English plans, in words of their own."""

from .plan_model import Action, Axis, Plan

UNIVERSITY = Plan(
    title="Gender Equality Plan 2023–2027",
    organisation="Harrowmere University",
    language="en",
    period=(2023, 2027),
    axes=(
        Axis("Embed equality in the way the University is run", "1", (
            Action("Appoint an equality lead in every faculty", "1.1.1", owners=("Faculty deans",), calendar="By September 2023",
                   indicators=("Number of leads in post",)),
            Action("Report progress to Senate twice a year", "1.1.2", owners=("Equality Office",), calendar="Each May and November",
                   indicators=("Reports tabled",)),
            Action("Fund the Equality Office for the whole term of the plan", "1.2.1", owners=("Director of Finance",), calendar="2023–2027",
                   indicators=("Budget line approved",)),
        )),
        Axis("Widen the path into senior academic posts", "2", (
            Action("Train every member of a promotion panel", "2.1.1", owners=("Human Resources",), calendar="By June 2024",
                   indicators=("Share of panel members trained",)),
            Action("Give written feedback to unsuccessful applicants", "2.1.2", owners=("Promotion panels",), calendar="From the 2024 round",
                   indicators=("Share of applicants who received feedback",)),
            Action("Open a sponsorship scheme for women readers and associate professors", "2.2.1", owners=("Pro-Vice-Chancellor Research",), calendar="Autumn 2024",
                   indicators=("Number of sponsored staff", "Applications for promotion among them")),
            Action("Protect research time after parental leave", "2.2.2", owners=("Heads of school",), calendar="From January 2025",
                   indicators=("Number of staff on protected time",)),
        )),
        Axis("Make the campus safe for everyone", "3", (
            Action("Launch a single online reporting point", "3.1.1", owners=("Student Services", "Human Resources"), calendar="By March 2024",
                   indicators=("Reports received", "Median days to first reply")),
            Action("Survey students and staff on harassment every second year", "3.1.2", owners=("Planning Unit",), calendar="2024 and 2026",
                   indicators=("Response rate",)),
        )),
    ),
    soft=("axis.objective",),
    texts={"1": ("Clear responsibility", "Lasting resources"), "2": ("Fair promotion rounds", "Support at the turning points"), "3": ("Listening and responding",)},
)  # fmt: skip

INSTITUTE = Plan(
    title="Gender Equality Plan",
    organisation="Lindqvall Institute for Marine Materials",
    language="en",
    period=(2024, 2026),
    axes=(
        Axis("Work-life balance", None, (
            Action("Offer part-time contracts to all laboratory grades", None, owners=("HR",), calendar="Q3 2024", indicators=("Part-time contracts signed, by sex",)),
            Action("Set up a parents’ room next to the pilot plant", None, owners=("Facilities",), calendar="Q1 2025", indicators=("Room opened",)),
        )),
        Axis("Leadership", None, (
            Action("Rotate the chair of the scientific council every two years", None, owners=("Director",), calendar="2024", indicators=("Women among chairs",)),
            Action("Publish open calls for group leaders", None, owners=("HR", "Director"), calendar="Ongoing", indicators=("Applications by sex",)),
            Action("Coach newly appointed women group leaders", None, owners=("HR",), calendar="Q2 2025", indicators=("Coaching hours given",)),
        )),
        Axis("Recruitment and careers", None, (
            Action("Read every job advert for wording that puts women off", None, owners=("HR",), calendar="Q4 2024", indicators=("Adverts checked",)),
            Action("Name at least two women on each shortlist of five", None, owners=("Hiring panels",), calendar="From 2025", indicators=("Shortlists that comply",)),
        )),
        Axis("Gender in research content", None, (
            Action("Add a sex and gender checklist to internal proposals", None, owners=("Research Office",), calendar="Q2 2024", indicators=("Proposals with a checklist",)),
        )),
        Axis("Gender-based violence", None, (
            Action("Name two confidential advisers and train them", None, owners=("Works council",), calendar="Q1 2024", indicators=("Advisers trained",)),
            Action("Brief all newcomers on the code of conduct", None, owners=("HR",), calendar="Every month", indicators=("Newcomers briefed",)),
        )),
    ),
)  # fmt: skip

NGO = Plan(
    title="Gender Action Plan 2025–2027",
    organisation="Riverbank Relief",
    language="en",
    period=(2025, 2027),
    axes=(
        Axis("Our people", "A", (
            Action("Pay the same for the same job in every country office", "A1", owners=("Head of People",), calendar="December 2025", targets=("Gap below 3 %",),
                   indicators=("Unadjusted pay gap by country office",)),
            Action("Bring women into logistics and security teams", "A2", owners=("Country Directors",), calendar="2025–2027", targets=("35 % women",),
                   indicators=("Share of women in logistics posts",)),
        )),
        Axis("Our programmes", "B", (
            Action("Carry out a gender analysis before any new project", "B1", owners=("Programme Quality",), calendar="From July 2025", targets=("100 % of new projects",),
                   indicators=("Share of projects with an analysis on file",)),
            Action("Hold separate consultations with women and girls", "B2", owners=("Field Coordinators",), calendar="Twice a year", targets=("2 per site and year",),
                   indicators=("Number of consultations held",)),
            Action("Count who is reached, by sex and age", "B3", owners=("Monitoring team",), calendar="Monthly",
                   indicators=("Projects with complete sex and age data",)),
        )),
        Axis("Our partners", "C", (
            Action("Ask partners for their own equality policy", "C1", owners=("Grants Unit",), calendar="2026", targets=("60 partners",),
                   indicators=("Number of partners with a policy",)),
            Action("Share a safeguarding helpline with partners", "C2", owners=("Safeguarding Lead",), calendar="March 2026",
                   indicators=("Calls received",)),
        )),
    ),
)  # fmt: skip

STANDARDS = Plan(
    title="Gender-Responsive Standards: Action Plan 2025–2026",
    organisation="Norrland Standards Board",
    language="en",
    period=(2025, 2026),
    axes=(
        Axis("Committees", "1", (
            Action("Record the sex of nominated experts, with their consent", "1.1", owners=("Secretariat",), calendar="Q1 2025, Q2 2025", indicators=("Committees with complete records",), targets=("All 40 committees",)),
            Action("Write to members whose delegations have no women", "1.2", owners=("Director General",), calendar="Q2 2025", indicators=("Letters sent",)),
            Action("Offer hybrid meetings outside school holidays", "1.3", owners=("Meetings team",), calendar="Q3 2025, Q4 2025", indicators=("Meetings held in hybrid form",), targets=("80 % of meetings",)),
        )),
        Axis("Content of standards", "2", (
            Action("Check new work items against a gender checklist", "2.1", owners=("Technical Board",), calendar="Q1 2025", indicators=("Work items checked",), targets=("100 %",)),
            Action("Review ten existing standards on body dimensions", "2.2", owners=("Committee managers",), calendar="Q1 2026, Q2 2026", indicators=("Standards reviewed",), targets=("10 standards",)),
            Action("Publish the data sets behind ergonomic limits", "2.3", owners=("Data Office",), calendar="Q3 2026", indicators=("Data sets online",)),
        )),
        Axis("Skills", "3", (
            Action("Train committee managers in gender-responsive drafting", "3.1", owners=("Academy",), calendar="Q4 2025", indicators=("Managers trained",), targets=("25 managers",)),
            Action("Run a webinar for national mirror groups", "3.2", owners=("Academy", "Secretariat"), calendar="Q2 2026", indicators=("Participants by sex",), targets=("200 participants",)),
        )),
    ),
)  # fmt: skip

AGENCY = Plan(
    title="Equality roadmap 2026–2028",
    organisation="Coastal Energy Agency",
    language="en",
    period=(2026, 2028),
    axes=(
        Axis("Culture and balance", None, (
            Action("Agree core hours with every team", None, owners=("Team leads",), calendar="June 2026", indicators=("Teams with agreed hours",)),
            Action("Extend paid carers’ leave to ten days", None, owners=("People Directorate",), calendar="January 2027", indicators=("Days taken, by sex",)),
            Action("Celebrate the retirement of no-one before asking what they know", None, owners=("Knowledge Office",), calendar="2027", indicators=("Exit talks held",)),
        )),
        Axis("Decision-making", None, (
            Action("Rebalance the investment committee", None, owners=("Board",), calendar="By end of 2026", indicators=("Women on the committee",)),
            Action("Publish the minutes of nomination meetings", None, owners=("Board Secretary",), calendar="From 2026", indicators=("Minutes published",)),
        )),
        Axis("Recruitment", None, (
            Action("Advertise every post with its salary range", None, owners=("People Directorate",), calendar="March 2026", indicators=("Posts with a range",)),
            Action("Anonymise applications for entry grades", None, owners=("People Directorate",), calendar="September 2026", indicators=("Women invited to interview",)),
            Action("Return-to-work placements for engineers after a career break", None, owners=("Engineering Directorate",), calendar="2027–2028", indicators=("Placements offered", "Placements turned into contracts")),
        )),
    ),
)  # fmt: skip
