import Testing

@testable import KnowledgeBase

@Suite struct AlertNameTests {
    @Test(arguments: ["KubePodCrashLooping", "NodeDown", "TargetDown2", "kubePodCrash", "etcdHighNumberOfLeaderChanges", "K8sApiDown"])
    func `an alert's name is words run together`(name: String) {
        #expect(AlertName.isName(name))
    }

    @Test(arguments: ["", "Kube", "kube-pod", "KUBERNETES", "Kubernetes", "GitHub", "javaScript", "Node Down", "1NodeDown", "NodeDown!", "kubernetes"])
    func `other words are none`(name: String) {
        #expect(!AlertName.isName(name))
    }

    @Test func `names are collected from among words, each once`() {
        var scan = WordScan(titleNames: TitleNames())
        scan.read(text: Array("`KubePodCrashLooping` and NodeDown, NodeDown; not-a-Name GitHub".utf8)[...], isHeading: false)
        #expect(scan.alertNames == ["KubePodCrashLooping", "NodeDown"])
    }
}
