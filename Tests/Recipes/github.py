"""Runs steps of actions and workflows as the runner of GitHub Actions does, as far as ours need it."""

import os
import pathlib
import re
import subprocess
import tempfile

import yaml
from conftest import ROOT, environment

TOKEN = re.compile(r"\s*(?:(?P<text>'(?:[^']|'')*')|(?P<operator>==|!=|&&|\|\||!|\(|\))|(?P<name>[A-Za-z_][\w.-]*))")


class Expression:
    """The part of GitHub's expressions that is used: contexts, texts, comparisons, and, or, not, status functions."""

    def __init__(self, text, contexts, has_failed):
        self.tokens = [match.lastgroup and (match.lastgroup, match[match.lastgroup]) for match in TOKEN.finditer(text)]
        assert "".join(value for _, value in self.tokens).replace(" ", "") == text.replace(" ", ""), f"{text} is not understood"
        self.contexts, self.has_failed = contexts, has_failed

    def value(self):
        left = self.both()
        while self.takes("||"):
            right = self.both()
            left = left or right
        return left

    def both(self):
        left = self.comparison()
        while self.takes("&&"):
            right = self.comparison()
            left = left and right
        return left

    def comparison(self):
        left = self.single()
        if self.takes("=="):
            return left == self.single()
        if self.takes("!="):
            return left != self.single()
        return left

    def single(self):
        if self.takes("!"):
            return not self.single()
        if self.takes("("):
            inner = self.value()
            assert self.takes(")")
            return inner
        kind, token = self.tokens.pop(0)
        if kind == "text":
            return token[1:-1].replace("''", "'")
        if self.takes("("):
            assert self.takes(")")
            return {"always": True, "success": not self.has_failed, "failure": self.has_failed, "cancelled": False}[token]
        value = self.contexts
        for part in token.split("."):
            value = (value or {}).get(part) if isinstance(value, dict) else None
        return "" if value is None else value

    def takes(self, operator):
        if self.tokens and self.tokens[0] == ("operator", operator):
            self.tokens.pop(0)
            return True
        return False


class Runner:
    """A machine with a checkout; keeps what steps printed, and the actions of others that it did not run."""

    def __init__(self, workspace, *folders, actions=(), cached=None):
        self.workspace = pathlib.Path(workspace)
        self.temp = pathlib.Path(tempfile.mkdtemp(dir=self.workspace.parent))
        self.environment = environment(*folders, CI="true", GITHUB_ACTIONS="true", GITHUB_WORKSPACE=str(workspace), RUNNER_TEMP=str(self.temp), RUNNER_OS="Linux")
        self.actions, self.cached = dict(actions), cached
        self.output, self.skipped, self.codes = "", [], {}
        self.summary = self.temp / "summary.md"
        self.summary.touch()

    def action(self, folder=ROOT, **inputs):
        """Runs an action of ours; gives its outputs and whether it failed."""
        action = yaml.safe_load((pathlib.Path(folder) / "action.yml").read_text())
        assert set(inputs) <= set(action["inputs"])
        values = {name: inputs.get(name, str(setting.get("default", ""))) for name, setting in action["inputs"].items()}
        contexts = {"inputs": values, "steps": {}}
        has_failed = self.steps(action["runs"]["steps"], contexts, {"GITHUB_ACTION_PATH": str(folder)})
        outputs = {name: self.resolved(output["value"], contexts, has_failed) for name, output in action["outputs"].items()}
        return outputs, has_failed

    def workflow(self, path, job):
        """Runs a job; true when it failed."""
        workflow = yaml.safe_load(pathlib.Path(path).read_text())
        job = workflow["jobs"][job]
        return self.steps(job["steps"], {"steps": {}}, {**workflow.get("env", {}), **job.get("env", {})})

    def steps(self, steps, contexts, variables):
        has_failed = False
        for number, step in enumerate(steps):
            condition = str(step.get("if", "success()"))
            if not re.search(r"\b(always|failure|cancelled|success)\(", condition):
                condition = f"success() && ({condition})"
            if not Expression(condition, contexts, has_failed).value():
                continue
            resolve = lambda values: {key: self.resolved(str(value), contexts, has_failed) for key, value in (values or {}).items()}
            if "uses" in step:
                outputs, failed = self.uses(step["uses"], resolve(step.get("with")))
            else:
                # An expression in a script becomes a part of it, as on GitHub: that is what makes it dangerous.
                step = {**step, "run": self.resolved(step["run"], contexts, has_failed)}
                outputs, failed = self.script(step, {**variables, **resolve(step.get("env"))}, step.get("name", str(number)))
            contexts["steps"][step.get("id", f"step {number}")] = {"outputs": outputs}
            has_failed = has_failed or failed
        return has_failed

    def uses(self, name, values):
        if name in self.actions or name.startswith("./"):
            return self.action(self.actions.get(name, self.workspace / name), **values)
        self.skipped.append((name, values))
        if name.startswith("actions/cache@") and self.cached:
            self.cached(values)
        return {}, False

    def script(self, step, variables, name):
        places = {key: self.temp / f"{key}-{len(self.codes)}" for key in ("GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_PATH")}
        for place in places.values():
            place.touch()
        script = self.temp / "script.sh"
        script.write_text(step["run"])
        shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail"] if step.get("shell") == "bash" else ["sh", "-e"]
        everything = {**self.environment, **variables, **{key: str(place) for key, place in places.items()}, "GITHUB_STEP_SUMMARY": str(self.summary)}
        result = subprocess.run([*shell, str(script)], cwd=self.workspace, env=everything, capture_output=True, text=True, timeout=120)
        self.output += result.stdout + result.stderr
        self.codes[name] = result.returncode
        for folder in places["GITHUB_PATH"].read_text().splitlines():
            self.environment["PATH"] = folder + os.pathsep + self.environment["PATH"]
        # Only what ends in a line feed ends a line: so the runner reads them.
        pairs = [line.split("=", 1) for line in places["GITHUB_OUTPUT"].read_text().replace("\r", "\n").split("\n") if line]
        assert all(len(pair) == 2 for pair in pairs), pairs
        assert len({key for key, _ in pairs}) == len(pairs), "no output is set twice"
        assert places["GITHUB_ENV"].read_text() == ""
        return dict(pairs), result.returncode != 0

    @staticmethod
    def resolved(text, contexts, has_failed):
        return re.sub(r"\$\{\{(.*?)\}\}", lambda match: str(Expression(match[1].strip(), contexts, has_failed).value()), text)
