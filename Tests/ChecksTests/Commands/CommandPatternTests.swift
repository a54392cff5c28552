@testable import Checks
import Testing

@Suite("Commands by the words of a setting")
struct CommandPatternTests {
    @Test("The words stand in order, with flags between them", arguments: [
        ("kubectl delete pvc", "kubectl delete pvc a", true), ("kubectl delete pvc", "kubectl -n a delete pvc b", true), ("kubectl delete pvc", "kubectl --namespace=a delete --now pvc b", true),
        ("kubectl delete pvc", "kubectl get delete pvc", false), ("kubectl delete pvc", "kubectl delete pod pvc", false), ("rm -rf /", "rm -fr /var", true), ("rm -rf /", "rm -f -r /var", false),
        ("rm -rf /", "rm -rf ./a", false), ("rm -rf /", "rm -rf /tmp/a", false), ("rm -rf /", "rm -rf \"/var/a\"", true), ("DROP TABLE", "drop table a;", true), ("dd of=/dev/", "dd if=a of=/dev/sda", true),
        ("dd of=/dev/", "dd if=/dev/sda of=a", false), ("mkfs", "/sbin/mkfs a", true), ("git push --force", "git push origin --force", true), ("terraform destroy", "echo terraform destroy", false),
    ])
    func matches(pattern: String, line: String, isMatch: Bool) {
        #expect(CommandPattern(pattern).matches(ShellWords.commandWords(of: Array(line.utf8)[...])) == isMatch)
    }
}
