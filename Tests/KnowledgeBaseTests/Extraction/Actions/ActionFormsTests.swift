import KnowledgeBase
import Testing

/// Each form of action items.
@Suite struct ActionFormsTests {
    private func items(_ body: String, heading: String = "## Action items") -> [ActionItem] {
        Document.postmortem("# Lost volumes\n\n\(heading)\n\n\(body)\n").incident?.actionItems ?? []
    }

    @Test(arguments: [
        "- Fix it\n- Test it", "* Fix it\n\n* Test it", "1. Fix it\n1. Test it", "- [ ] Fix it\n- [x] Test it", "Fix it\n\nTest it", "Fix it\nTest it", "| Action | Owner |\n|--|--|\n| Fix it | |\n| Test it | |",
        "### Process\n\n1. Fix it\n\n### Technical\n\n1. Test it", "- Now:\n  - Fix it\n- Later:\n  - Test it", "**Alex**\n\n- Fix it\n\n**Sam**\n\n- Test it", "- - Fix it\n- Test it", "> - Fix it\n> - Test it", "+ Fix it\n+ Test it",
    ])
    func `items are read from lists, tasks, tables, groups and paragraphs`(body: String) {
        #expect(items(body).map(\.text) == ["Fix it", "Test it"])
    }

    @Test func `numbered headings are items`() {
        let found = items("### 1) Louder horns @sam [detect]\n\nWords.\n\n### 2) Faster restore\n\nWords.")
        #expect(found.map(\.form) == ["heading", "heading"])
        #expect(found.first?.owner == "@sam")
    }

    @Test func `a numbered heading over a list is a group`() {
        #expect(items("### 1. Process\n\n- Fix it\n\n### 2. Tooling\n\n- Test it").map(\.group) == ["1. Process", "2. Tooling"])
    }

    @Test(arguments: [
        "Action items", "Actions", "Actionables", "Follow-ups", "Next steps", "Corrective actions", "Corrective and preventative measures", "Remediation", "To do", "TODO", "Follow-up tasks", "What we're doing about it", "Recommendations",
        "How are we preventing it from happening again?", "4. Action Items", "✅ Action items", "Follow-up improvements", "Prevention", "Actions taken", "Action items (draft)",
    ])
    func `a section of items is found by its heading`(title: String) {
        #expect(items("- Fix it", heading: "## \(title)").map(\.text) == ["Fix it"])
    }

    @Test func `bold labels head items too`() {
        #expect(items("- Fix it", heading: "**Action items:**").map(\.text) == ["Fix it"])
        #expect(Document.postmortem("# A\n\n- **Review actions**:\n  - Fix it\n").incident?.actionItems.map(\.text) == ["Fix it"])
    }

    @Test(arguments: [
        ("- Fix it", ActionItem.State.unknown), ("- [x] Fix it", .done), ("- [X] Fix it", .done), ("- [ ] Fix it", .open), ("- ~~Fix it~~", .done), ("- DONE: Fix it", .done), ("- Fix it (Done!)", .done), ("- Fix it (completed)", .done), ("- ✅ Fix it", .done),
        ("- Fix it ✅", .done), ("- TODO: Fix it", .open), ("- Fix it [WIP]", .inProgress), ("- Fix it (won't fix)", .dropped), ("- Fix the open door", .unknown), ("- Get it done", .unknown), ("- [x] Fix it (in progress)", .done), ("- [ ] Fix it (in progress)", .inProgress),
        ("### Immediate actions (completed)\n\n- Fix it", .done), ("### Open\n\n- Fix it", .open), ("### In progress\n\n- Fix it", .inProgress), ("| Action | Status |\n|--|--|\n| Fix it | DONE |", .done), ("| Action | Bug |\n|--|--|\n| Fix it | [x](https://a.org/1) DONE |", .done),
        ("| Action | Status |\n|--|--|\n| Fix it | |", .unknown), ("| Action | Done |\n|--|--|\n| Fix it | yes |", .done), ("- Fix it (cancelled)", .dropped),
    ])
    func `a state is read where it is stated, and never guessed`(body: String, state: ActionItem.State) {
        #expect(items(body).map(\.state) == [state])
    }

    @Test func `what was done is done`() {
        #expect(items("- Fix it", heading: "## Actions taken").map(\.state) == [.done])
    }

    @Test(arguments: [
        ("- Fix it @sam", "@sam"), ("- @sam: fix it", "@sam"), ("- Fix it (Owner: Sam Lee)", "Sam Lee"), ("- Fix it. Owner: Sam", "Sam"), ("- Fix it **JP**", "JP"), ("- **Alex**: fix it", "Alex"), ("- Fix it (Sam)", "Sam"), ("- Fix it RK/JT", "RK/JT"),
        ("- Fix it @org/team", "@org/team"), ("**Alex**\n\n- Fix it", "Alex"), ("**Alex:**\n- Fix it", "Alex"), ("| Action | Owner |\n|--|--|\n| Fix it | Sam |", "Sam"), ("| Action item | Who |\n|--|--|\n| Fix it | @sam |", "@sam"), ("- Alex:\n  - Fix it", "Alex"),
        ("- Fix it", nil), ("- Mail ops@acme.org", nil), ("- Fix it (DONE)", nil), ("- Fix it (see below)", nil), ("- Fix it (SEV1)", nil), ("**Process**\n\n- Fix it", nil), ("- Use v@2 of it", nil), ("- Fix it **now**", nil),
        ("| Action | Owner |\n|--|--|\n| Fix it | TBD |", nil), ("- Install @ 5 pm", nil), ("- Read https://a.org/@sam", nil), ("- Owner: TBD", nil),
    ] as [(String, String?)])
    func `an owner is a handle, a label, a name in brackets or bold, or a column`(body: String, owner: String?) {
        #expect(items(body).first?.owner == owner)
    }

    @Test(arguments: [
        ("- Fix it (due 2018-06-01)", "2018-06-01"), ("- Fix it by 2018-06-01", "2018-06-01"), ("- Fix it, due: June 1", "2018-06-01"), ("- Fix it. ETA: 1 June 2018", "2018-06-01"), ("| Action | Due |\n|--|--|\n| Fix it | 2018-06-01 |", "2018-06-01"),
        ("| Action | ETA |\n|--|--|\n| Fix it | soon |", nil), ("- Fix it by hand", nil), ("- Fix it", nil), ("- Residue 2018-06-01", nil), ("- Fix it due 2018-02-30", nil),
    ] as [(String, String?)])
    func `a due date is read behind its word or in its column`(body: String, due: String?) {
        #expect(items(body).first?.due?.description == due)
    }

    @Test(arguments: [
        ("- Fix it [LMO] [done]", "LMO", ActionItem.State.done), ("- Fix it [LB to draft ticket]", "LB", .unknown), ("- Fix it : Dana B open ticket", "Dana B", .unknown), ("- Fix it : Shared", "Shared", .unknown), ("- Fix it : Older ticket on the board", nil, .unknown),
        ("- Fix it (fixed by adding a disk)", nil, .done), ("- Fix it **(Done as of 2018-06-30)**", nil, .done), ("- Fix it (in progress)", nil, .inProgress), ("- Fix it: _done on the quay_.", nil, .unknown), ("- Fix it. _Done on the quay_.", nil, .done),
        ("- We locked the gate", nil, .done), ("- We have added an alert", nil, .done), ("- We need to add an alert", nil, .unknown), ("- We decided to add an alert", nil, .unknown), ("- Fix it? Not needed while the winch holds.", nil, .dropped),
        ("- Fix it. The crew weighed it and decided not to.", nil, .dropped), ("- Fix it - DONE in #12", nil, .done), ("- Fix it: This is a work in progress", nil, .inProgress), ("- **RK**/JT to fix it", "RK/JT", .unknown), ("- [Sam] fix it soon", "Sam", .unknown), ("- RK: fix it soon", "RK", .unknown),
        ("**MK - to estimate**\n\n- Fix it", "MK - to estimate", .unknown), ("**Craneworks via MK**\n\n- Fix it", "Craneworks via MK", .unknown), ("**JP** Have these:\n- Fix it", "JP", .unknown), ("**JP**\n\n- Fix it\n\nLater:\n\n- Test it", "JP", .unknown),
        ("### Fixes\n\n- Fix it", nil, .unknown), ("### Public Gateway\n\n- Fix it", nil, .unknown), ("### MK\n\n- Fix it", "MK", .unknown), ("- Fix it (PR)", nil, .unknown),
        ("- The mail that goes to @emergency and to nobody else should go to somebody who reads it in the night, for it is loud", nil, .unknown),
        ("- Fix it (Eva call the vendor)", "Eva", .unknown), ("- Fix it (Consider adding more)", nil, .unknown), ("- Fix it (Issue created)", nil, .unknown), ("- [ ] ~~Buy disks~~", nil, .dropped), ("- [-] Buy disks", nil, .dropped), ("- Fix it (Ana; P1; due 2018-06-01)", "Ana", .unknown), ("- Fix it. Owner: Cy — Q2", "Cy", .unknown),
        ("| Maßnahme | Verantwortlich | Fällig bis | Status |\n|--|--|--|--|\n| Platte tauschen | Eva | bald | in Arbeit |", "Eva", .inProgress),
        ("| What should happen | Responsible | By when | State |\n|--|--|--|--|\n| Fix it | Sam | soon | ONGOING |", "Sam", .inProgress),
    ] as [(String, String?, ActionItem.State)])
    func `owner and state as teams write them`(body: String, owner: String?, state: ActionItem.State) {
        #expect(items(body).first?.owner == owner)
        #expect(items(body).first?.state == state)
    }

    @Test func `a plain line over a list ends what the person before it owns`() {
        #expect(items("**JP**\n\n- Fix it\n\nLater:\n\n- Test it").map(\.owner) == ["JP", nil])
    }

    @Test func `beside a list only paragraphs that name an owner are items`() {
        #expect(items("- Fix it\n\n**AC** Test it\n\nWe went home.").map(\.text) == ["Fix it", "AC Test it"])
    }

    @Test func `each sub-heading has its own form`() {
        #expect(items("### Repair\n\nFix it.\n\n### Process\n\n- Test it").map(\.text) == ["Fix it.", "Test it"])
        #expect(items("These are sample headings.\n\n### Process\n\n- Test it").map(\.text) == ["Test it"])
    }

    @Test func `a sentence before a list is no group`() {
        #expect(items("This is not urgent, but it might be good to do some cleanup, and to waste less, by doing one of these things:\n\n- Fix it").map(\.group) == [nil])
        #expect(items("This is not urgent, but it might be good to do some cleanup, and to waste less, by doing one of these things:\n\n- Fix it").map(\.state) == [.unknown])
    }

    @Test func `a heading that lost its marks heads items`() {
        #expect(Document.postmortem("# A\n\n## Detection\n\nBy people.\n\nAction Items\n- Fix it\n").incident?.actionItems.map(\.text) == ["Fix it"])
    }

    @Test func `a list over the table of items explains it`() {
        #expect(items("- Prevent: similar faults\n- Detect: sooner\n\n| Action | Type |\n|--|--|\n| Fix it | Prevent |").map(\.text) == ["Fix it"])
        #expect(items("- [ ] Test it\n\n| Action | Type |\n|--|--|\n| Fix it | Prevent |").map(\.text) == ["Test it", "Fix it"])
    }

    @Test func `a remark in the owner's column is no owner`() {
        let item = items("| Action | Owner |\n|--|--|\n| Fix it | Added along with the PR |").first
        #expect(item?.owner == nil)
        #expect(item?.state == .done)
    }

    @Test(arguments: [
        "What we could do to prevent this happening again", "Possible Improvements", "Plan", "Actions already taken", "How do we avoid this in the future?", "Looking Forward", "Corrective and Preventative Measures", "Resulting Action", "Actions possibles", "Maßnahmen", "Aksjonspunkter",
    ])
    func `sections of items have many names`(title: String) {
        #expect(items("- Fix it", heading: "## \(title)").map(\.text) == ["Fix it"])
    }

    @Test func `a group is the heading, bold line or label over an item`() {
        let found = items("- Loose\n\n### Process\n\n- One\n\n**Monitoring:**\n\n- Two\n\n- Later:\n  - Three")
        #expect(found.map(\.group) == [nil, "Process", "Monitoring", "Later"])
        #expect(found.map(\.aim) == [nil, .process, .detect, .detect])
    }

    @Test func `a table gives priority, type and link`() throws {
        let item = try #require(items("| Action item | Type | Priority | Issue |\n|--|--|--|--|\n| Fix it | prevent | P1 | [#12](https://a.org/12) |").first)
        #expect(item.aim == .prevent && item.priority == "P1" && item.link == "https://a.org/12")
    }

    @Test func `a link in an item is its issue, even when it is all of it`() {
        #expect(items("- [#2127](https://a.org/2127)").map(\.link) == ["https://a.org/2127"])
        #expect(items("- Fix it, see <https://a.org/1>").map(\.link) == ["https://a.org/1"])
        #expect(items("- Fix [it](it.md)").map(\.link) == [nil])
    }

    @Test func `a nested item under a sentence belongs to it`() {
        #expect(items("- Fix the pager\n  - it is loud\n- Test it").map(\.text) == ["Fix the pager", "Test it"])
    }

    @Test(arguments: [
        "- None", "None.", "N/A", "- n/a", "No action items.", "No actions.", "- TBD", "TBD", "TODO", "...", "- …", "- {{ action }}", "- <action> (@owner)", "- [insert action here]", "-", "", "<!-- list them -->", "_None_", "- ~~~",
        "| Action | Owner |\n|--|--|\n| | |", "| Action | Owner |\n|--|--|\n| TBD | TBD |", "```\nkubectl\n```", "Nothing to do here:",
    ])
    func `what says nothing is no item`(body: String) {
        #expect(items(body) == [])
    }

    @Test func `a section without items says why it has none`() {
        func state(_ body: String) -> Incident.ActionSection.State? { Document.postmortem("# A\n\n## Action items\n\n\(body)\n").incident?.actionSection?.state }
        #expect(state("- Fix it") == .hasItems)
        #expect(state("") == .empty)
        #expect(state("<!-- todo -->") == .empty)
        #expect(state("None.") == .saysNone)
        #expect(state("- TBD") == .placeholder)
        #expect(state("```\nx\n```") == .unread)
        #expect(Document.postmortem("# A\n\n## Impact\n").incident?.actionSection == nil)
    }

    @Test func `of several sections the first with items is the one`() {
        let section = Document.postmortem("# A\n\n## Next steps\n\nTBD\n\n## Follow-ups\n\n- Fix it\n").incident?.actionSection
        #expect(section?.title == "Follow-ups")
    }

    @Test func `the checklist of writing the report is no list of items`() {
        #expect(Document.postmortem("# A\n\n## Action items\n\n- Fix it\n\n## Actions\n\n- [x] Incident has been dealt with\n").incident?.actionItems.map(\.text) == ["Fix it"])
    }

    @Test func `items of the front matter come first and keep every field`() throws {
        let document = Document.postmortem(
            """
            ---
            no_action_items: nobody is left
            action_items:
              - Plain words @sam
              - text: Full
                owner: Sam
                due: 2018-06-01
                state: in-progress
                closed: 2018-06-02
                priority: P1
                type: detect
                link: https://a.org/1
                reason: why not
                group: Monitoring
              - TBD
            ---
            # A

            ## Action items

            - From the body
            """)
        let found = try #require(document.incident?.actionItems)
        #expect(found.map(\.text) == ["Plain words @sam", "Full", "From the body"])
        #expect(found.map(\.anchor) == ["a1", "a2", "a3"])
        #expect(found[0].owner == "@sam")
        let full = found[1]
        #expect(full.owner == "Sam" && full.due?.description == "2018-06-01" && full.closed?.description == "2018-06-02" && full.state == .inProgress)
        #expect(full.priority == "P1" && full.aim == .detect && full.link == "https://a.org/1" && full.reason == "why not" && full.group == "Monitoring")
        #expect(document.incident?.noActionItems?.value == "nobody is left")
    }

    @Test func `an item knows its place`() throws {
        let document = Document.postmortem("# A\n\n## Action items\n\n- One\n- Two\n  and more\n\n## Lessons\n")
        let found = try #require(document.incident?.actionItems)
        #expect(found.map { document.string($0.range) } == ["- One", "- Two\n  and more"])
    }
}
