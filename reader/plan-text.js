"use strict";
// A plan as lines of content, and content as elements and as Markdown: the same as Sources/debrief/Versions. No text becomes HTML.
const debriefPlanText = (() => {
  const { report } = debriefVersions, { phases, isTakenBack } = debriefPlanner;
  const root = document.querySelector("[data-root]")?.dataset.root || "";

  // For what a browser may forbid.
  function attempt(action) {
    try {
      return action();
    } catch {}
  }

  function make(name, className, ...content) {
    const element = document.createElement(name);
    element.className = className;
    element.append(...content);
    return element;
  }

  // Content: a text, or the name of an element with what is in it; a link has its address first.
  const names = "p code em strong del pre ul ol li blockquote table tr th td br hr a".split(" ");
  const target = (address) => (/^(?:https?|mailto|tel):/i.test(address) ? address : /^[^/?#]*:/.test(address) ? "" : root + address);
  function build(node) {
    if (!Array.isArray(node)) return node;
    if (node[0] === "title") return node[1];
    const [name, ...rest] = node, element = make(names.includes(name) ? name : "span", "");
    if (name === "a") element.href = target(rest.shift());
    if (name === "pre") element.tabIndex = 0;
    element.append(...rest.map(build));
    return element;
  }
  // A title is text, whatever stands in it.
  const link = (page, title) => ["a", page, ["title", title]];
  // `code` in a text without other marks.
  const coded = (text) => {
    const pieces = text.split("`");
    return pieces.length % 2 ? pieces.map((piece, i) => (i % 2 ? ["code", piece] : piece)) : [text];
  };

  // The same as Markdown.
  const fence = (text, least) => "`".repeat(Math.max(least, ...(text.match(/`+/g) || []).map(({ length }) => length + 1)));
  const escaped = (text) => text.replace(/[\\`*_<[\]]/g, "\\$&");
  const marks = { em: "*", strong: "**", del: "~~" };
  const indented = (text, space) => text.trim().replace(/\n(?!\n)/g, "\n" + space);
  const words = (node) => (Array.isArray(node) ? node.slice(1).map(words).join("") : node);
  function markdown(node) {
    if (!Array.isArray(node)) return node;
    const [name, ...rest] = node, address = name === "a" && target(rest.shift()), inner = () => rest.map(markdown).join("");
    const text = name === "pre" || name === "code" ? rest.map(words).join("") : "";
    if (address !== false) return `[${inner()}](${attempt(() => new URL(address, location).href) || ""})`;
    if (name === "title") return escaped(rest[0]);
    if (name === "code") return fence(text, 1) + text + fence(text, 1);
    if (name === "pre") return `\n\n${fence(text, 3)}\n${text.replace(/\n$/, "")}\n${fence(text, 3)}\n\n`;
    if (name === "br") return "\n";
    if (name === "hr") return "\n\n---\n\n";
    if (name === "p") return inner() + "\n\n";
    if (name === "ul" || name === "ol") return rest.map((item, i) => `${name === "ul" ? "-" : i + 1 + "."} ${indented(markdown(item), "   ")}\n`).join("") + "\n";
    if (name === "blockquote") return "> " + indented(inner(), "> ") + "\n\n";
    if (name === "table") return rest.map((row, i) => markdown(row) + (i ? "" : "|" + " --- |".repeat(row.length - 1) + "\n")).join("") + "\n";
    if (name === "tr") return "|" + rest.map((cell) => ` ${markdown(cell).trim().replace(/\n+/g, " ")} |`).join("") + "\n";
    return (marks[name] || "") + inner() + (marks[name] || "");
  }

  // A plan as lines: a sort, then content.
  function* outline(map, { status, from, to, hops, gap, questions, unknown }) {
    const id = (text) => questions.find((question) => question.text === text)?.id;
    // A condition, which may be a question, behind "if".
    function condition(text, sign) {
      const asked = id(text);
      return asked && text.endsWith("?") ? ` yes to ${asked}` : `${sign} ${text}${asked ? ` (${asked})` : ""}`;
    }
    for (const [i, hop] of hops.entries()) if (hop.reversible === "false") yield ["warning", `There is no way back from step ${i + 1}, ${hop.from.text} to ${hop.to.text}.`];
    const ends = map.order.compare(from, to) === 0 ? [to] : [from, to];
    for (const version of ends) if (isTakenBack(map, version)) yield ["warning", `${version.text} was taken back by its makers.`];
    for (const version of ends) {
      const { known, support } = report(map, version);
      if (!known) yield ["remark", `No document names ${version.text}.`];
      if (support) yield ["remark", `${version.text} is ${support}.`];
    }
    for (let i = 0; i <= hops.length; i++) {
      if (gap && gap.position === i) yield* gapLines(gap);
      if (hops[i]) yield* hopLines(hops[i], i + 1);
    }
    if (unknown.length) yield ["heading", "Incidents that may be in any version"];
    for (const incident of unknown) yield ["link", severity(incident), link(incident.page, incident.title)];
    if (map.general?.length) yield ["heading", "Guides without versions"];
    for (const { page, title } of map.general || []) yield ["link", link(page, title)];

    function* gapLines({ from, to, guides, releases }) {
      yield ["heading", `Nothing leads from ${from.text} to ${to.text}`];
      for (const { support, stated_from: start, page, title } of guides)
        yield ["link", `This guide ${support === "false" ? "says that there is no way" : start === null ? "does not say where it starts" : "starts from " + start}: `, link(page, title)];
      if (!guides.length) yield ["remark", "No guide tells of this part."];
      yield* breakingLines(releases);
      yield* noteLines(releases);
    }

    function* breakingLines(releases) {
      if (releases.some(({ breaking }) => breaking.length)) yield ["group", "Breaking changes"];
      for (const { version, breaking } of releases) for (const change of breaking) yield ["change", ["strong", version.text], ...change];
    }

    // Each document once for the releases that follow each other in it.
    function* noteLines(releases) {
      const runs = [];
      for (const release of releases) {
        if (runs.at(-1)?.[0].id === release.id) runs.at(-1).push(release);
        else runs.push([release]);
      }
      if (runs.length) yield ["group", "Release notes"];
      for (const run of runs) {
        const [{ version, page, title }] = run;
        yield ["link", run.length === 1 ? version.text + " " : `${version.text} to ${run.at(-1).version.text}, ${run.length} releases: `, link(page, title)];
      }
    }

    function* hopLines({ from, to, guide, isPause, stop, reversible, backup, downtime, waitFor, steps, releases, incidents }, number) {
      yield ["heading", `Step ${number}: ${from.text} to ${to.text}`];
      if (stop) yield ["remark", stop.when === null ? "Required stop." : `Stop only if${condition(stop.when, ":")}.`, ...(stop.note === null ? [] : [" ", ...coded(stop.note)])];
      if (guide) yield ["remark", "By the guide ", link(guide.page, guide.title), "."];
      else yield ["remark", "A patch within its series. No guide for it is known."];
      if (guide?.part) yield ["remark", "Its part ", ["title", guide.part], "."];
      if (guide?.stated_from === null) yield ["remark", "The guide does not say where it starts; this is taken from the guides before it."];
      if (guide?.support === "migrate-only" && !isPause && status !== "migrate-only") yield ["warning", "Not in place: the data is moved to a new installation."];
      if (isPause) yield ["remark", "The guide asks for this stop. How to get there is not said; its own steps come later."];
      if (to.numbers.length === 2 && map.versions.some(({ version }) => version.numbers.length > 2)) yield ["remark", `Take the latest patch of ${to.text}.`];
      yield { "false": ["warning", "There is no way back."], "with-backup": ["warning", "The way back needs the backup."], "true": ["remark", "There is a way back."] }[reversible] || ["remark", "Nothing is said of a way back."];
      if (downtime) yield ["remark", "Downtime: ", ...coded(downtime)];
      if (waitFor) yield ["remark", "Wait for: ", ...coded(waitFor)];
      const where = { leaving: `in ${from.text}, not in ${to.text}`, staying: `in ${from.text} and ${to.text}`, arriving: `in ${to.text}`, passed: "in versions between, which are not installed" };
      if (incidents.length) yield ["group", "Incidents on the way"];
      for (const part of Object.keys(where))
        for (const { incident, conditions, firstFix } of incidents.filter((found) => found.part === part))
          yield ["link", severity(incident), link(incident.page, incident.title), `: ${where[part]}${conditions.length ? "; if " + conditions.map(id).join(", ") : ""}${part !== "leaving" && firstFix ? "; fixed in " + firstFix.text : ""}`];
      yield* breakingLines(releases);
      const key = (phase, text) => `${from.text} ${to.text} ${phase} ${text}`;
      if (backup.length) yield ["group", "Back up first"];
      for (const text of backup) yield ["step", key("backup", text), ["p", ...coded(text)]];
      for (const [phase, title] of phases.map((phase, i) => [phase, ["Before", "Steps", "After", "The way back"][i]])) {
        if (steps[phase].length) yield ["group", steps[phase].some(({ section }) => section) ? "Read in the guide" : title];
        for (const { text, content, when, action, irreversible } of steps[phase]) {
          const nodes = content || [["p", ...(when ? [`If${condition(when, "")}: `] : []), ...coded(text)]];
          if (irreversible) yield ["warning", "No way back behind this:"];
          yield action ? ["step", key(phase, text || JSON.stringify(content)), ...nodes] : ["remark", ...nodes];
        }
      }
      yield* noteLines(releases);
    }
  }
  const severity = ({ severity }) => (severity ? ["severity", severity.level, severity.label] : "");

  function summary(map, { status, from, to, hops }) {
    const count = hops.length, way = [from, ...hops.map(({ to }) => to)].map(({ text }) => text).join(", ");
    if (status === "none") return `No supported path leads from ${from.text} to ${to.text}.${count ? " This is what is known of it." : ""}`;
    if (status === "migrate-only") return `There is no upgrade in place. The data is moved to a new installation${count > 1 ? `, in ${count} steps: ${way}` : ""}.`;
    return !count ? "Nothing to do: the two are the same version." : count > 1 ? `${count} steps: ${way}.` : "One step.";
  }

  function planMarkdown(map, plan) {
    const text = (content) => content.map((node) => (node[0] === "severity" ? node[2] + ", " : markdown(node))).join("").trim();
    const sorts = {
      heading: (content) => "## " + text(content),
      group: (content) => "### " + text(content),
      warning: (content) => `> **${text(content)}**`,
      link: (content) => "- " + text(content),
      change: ([version, ...content]) => `- ${markdown(version)}: ${indented(text(content), "  ")}`,
      step: ([, ...content]) => "- [ ] " + indented(text(content), "  "),
      remark: text,
    };
    const asked = plan.questions.map(({ id, text, answer }) => `- ${id} ${text}${answer === null ? "" : answer ? ": yes." : ": no."}`);
    const lines = [...outline(map, plan)].map(([sort, ...content]) => sorts[sort](content));
    return [`# ${escaped(map.name)}: ${plan.from.text} to ${plan.to.text}`, summary(map, plan), ...(asked.length ? ["## Questions", ...asked] : []), ...lines].join("\n\n").replace(/\n{3,}/g, "\n\n") + "\n";
  }

  return Object.freeze({ root, attempt, make, build, link, severity, outline, summary, planMarkdown });
})();
