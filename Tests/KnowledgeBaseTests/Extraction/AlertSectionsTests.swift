import Markup
import Testing

@testable import KnowledgeBase

@Suite struct AlertSectionsTests {
    private func alerts(_ text: String, path: String = "runbooks/kube.md") -> [String] { Document.read(text, path: path).alerts.map(\.value) }

    @Test(arguments: [
        ("# Kube\n## Alert: NodeDown\nx\n## Alert: High error rate\nx\n", ["NodeDown", "High error rate"]),
        ("# Kube\n## KubePodCrashLooping\nx\n## Setup\n## Access\n", ["KubePodCrashLooping"]),
        ("# Kube\n## NodeDown\n### Meaning\nx\n## GitHub\nx\n", ["NodeDown"]),
        ("# Kube\n## HighThrottleRate\nx\n## `NodeCountHigh`\nx\n## Notes\n", ["HighThrottleRate", "NodeCountHigh"]),
        ("# Kube\n## Setup\n## Access\n## Tools\n## KubeContainersWaitingInError\n## NodeCountHigh\n## NodeDown\n", ["KubeContainersWaitingInError", "NodeCountHigh"]),
        ("# Kube\n## Alerts\n### NodeDown\nx\n### NodeSlow\nx\n### Other\n### And more\n### And again\n", ["NodeDown", "NodeSlow"]),
        ("# Chat alerts\n## Pages\n### HighErrorRate\nx\n## Mail\n### LongRequestDuration\nx\n", ["HighErrorRate", "LongRequestDuration"]),
    ])
    func `a heading with a sign is an alert`(text: String, expected: [String]) {
        #expect(alerts(text) == expected)
    }

    @Test(arguments: [
        "# Kube\n## GitHub\n## PagerDuty\n## PostgreSQL\n", "# Kube\n## GitLabCI\n## Setup\n## Access\n", "# Kube\n## ReactiveCachingWorker\nx\n## Setup\n", "# Alerts\n## PagerDuty\n## GitHub\n",
        "# Kube\n## Setup\n## Access\n## ExternalDns\n## ChefSpec2\n", "# Alerts\n## PlantUML\n",
    ])
    func `a heading that is only written like one is none`(text: String) {
        #expect(alerts(text) == [])
    }

    @Test func `the parts of a runbook about one alert are none`() {
        #expect(alerts("# PrometheusRejectsThings\n## AlertmanagerConfig\nx\n## PrometheusRule\nx\n", path: "runbooks/PrometheusRejectsThings.md") == ["PrometheusRejectsThings"])
        #expect(alerts("# PlantUML\n## Setup\n", path: "runbooks/plantuml.md") == [])
    }

    @Test func `only runbooks have alerts by their headings`() {
        #expect(alerts("# API\n## KubePodCrashLooping\n## UpdateUserRequest\n", path: "notes/api.md") == [])
    }

    @Test func `an alert leads to its part of the runbook, from wherever it is named`() {
        let base = KnowledgeBase(
            """
            -- runbooks/hub.md --
            # Hub
            ## HubPodCrashLooping
            x
            ## HubReady
            x
            ## Setup
            ## Access
            -- postmortems/a.md --
            ---
            alerts: HubReady
            ---
            [[HubPodCrashLooping]] and [this](HubReady)
            """)
        #expect(base.alerts.map(\.id) == ["HubPodCrashLooping", "HubReady"])
        #expect(base.alerts.map(\.sections) == [[Alert.Part(document: 1, anchor: "hubpodcrashlooping")], [Alert.Part(document: 1, anchor: "hubready")]])
        #expect(base.alerts.map(\.runbooks) == [[1], [1]])
        #expect(base["postmortems/a.md"]?.references.map(\.target) == [.document(1, anchor: "hubpodcrashlooping"), .document(1, anchor: "hubready")])
    }
}
