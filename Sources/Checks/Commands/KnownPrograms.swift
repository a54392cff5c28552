/// Programs that runbooks call: a line that begins with one is a command.
enum KnownPrograms {
    static func contains(_ name: String) -> Bool { names.contains(name) || name.hasSuffix(".sh") }

    private static let names: Set<String> = [
        "ab", "ansible", "ansible-playbook", "apt", "apt-get", "aws", "awk", "az", "bash", "brew", "bundle", "cat", "cd", "certbot", "chef-client", "chmod", "chown", "cilium", "consul", "cp", "crictl", "crontab", "ctr",
        "curl", "cut", "date", "dd", "df", "dig", "dmesg", "dnf", "docker", "docker-compose", "doctl", "du", "echo", "eksctl", "etcdctl", "export", "find", "flux", "free", "fuser", "gcloud", "gem", "git", "gh", "glab",
        "go", "gpg", "grep", "gsutil", "gunzip", "gzip", "head", "helm", "helmfile", "host", "htop", "hub", "ip", "iptables", "istioctl", "java", "journalctl", "jq", "k9s", "kill", "killall", "knife", "kops", "kubeadm",
        "kubectl", "kubectx", "kubens", "kustomize", "less", "ln", "ls", "lsblk", "lsof", "lvs", "make", "minikube", "mkdir", "mkfs", "mongo", "mongosh", "mount", "mtr", "mv", "mysql", "mysqldump", "nc", "netstat", "nginx", "node",
        "nomad", "npm", "npx", "nslookup", "oc", "openssl", "patronictl", "pg_dump", "pg_restore", "php", "ping", "pip", "pip3", "pkill", "podman", "poetry", "promtool", "ps", "psql", "pulumi", "pwd", "python", "python3",
        "rabbitmqctl", "rails", "rake", "redis-cli", "rm", "rmdir", "rsync", "ruby", "scp", "sed", "service", "sh", "sops", "ss", "ssh", "strace", "su", "sysctl", "systemctl", "tail", "tar", "tcpdump", "tee", "telnet",
        "terraform", "terragrunt", "top", "touch", "traceroute", "umount", "unzip", "uptime", "vagrant", "vault", "vim", "virsh", "vmstat", "wget", "which", "xargs", "yarn", "yum", "zcat", "zfs", "zip", "zpool",
    ]
}
