"use strict";
// The search page: what is typed becomes results, filters and an address; no text becomes HTML.
(() => {
  const find = (name) => document.querySelector(".search-" + name);
  const root = find("page"), chips = find("filters"), panel = find("facets"), results = find("results"), status = find("status");
  const [list, more] = results.children, box = find("line input"), slash = find("keys input"), facets = panel.querySelectorAll("details");
  const title = document.title;
  let committed, opening, timer, turn = 0, shown = { filters: [], documents: [] };

  function make(name, className, ...content) {
    const element = document.createElement(name);
    element.className = className;
    element.append(...content);
    return element;
  }

  // For what a browser may forbid.
  function attempt(action) {
    try {
      action();
    } catch {}
  }

  // Going back undoes a step.
  const typed = () => box.value.trim();
  const address = (text) => (text ? "?" + new URLSearchParams({ q: text }) : location.pathname);
  function record(text, isStep) {
    const isNew = isStep && text !== committed;
    document.title = (text && text + " · ") + title;
    history.replaceState(null, "", address(isNew ? committed : text));
    if (isNew) history.pushState(null, "", address((committed = text)));
  }
  function recall() {
    box.value = committed = new URLSearchParams(location.search).get("q") || "";
    search();
  }
  function change(text) {
    box.value = text;
    search(true);
  }
  const without = (filters, text) =>
    text.replace(/([^\0- "]*:)?"[^"]*"(?![^\0- ]) *|[^\0- ]+ */g, (token, _, start) => (filters.some((filter) => filter.start === start) ? "" : token)).trim();

  const open = () => (opening ??= Promise.resolve().then(() => debriefIndex.open(root.dataset.index)));
  async function ask(text, options) {
    const searcher = await open();
    return text ? searcher.search(text, options) : { documents: [...Array(searcher.documents).keys()] };
  }

  async function search(isStep, limit = 10) {
    const mine = ++turn, text = typed(), isCurrent = () => mine === turn;
    clearTimeout(timer);
    timer = setTimeout(() => text && status.replaceChildren("Searching …"), 500);
    attempt(() => record(text, isStep));
    const found = await ask(text, { limit, isCurrent }).catch((fault) => ({ fault }));
    if (!isCurrent()) return;
    clearTimeout(timer);
    show({ text, hits: [], filters: [], notes: [], corrections: [], ...found });
  }

  function show(found) {
    const { text, corrections, fault, filters, hits, notes, total } = found;
    shown = found;
    if (list.contains(document.activeElement)) box.focus();
    list.replaceChildren(...hits.map((hit) => row(hit, hits.filter(({ document: { title } }) => title === hit.document.title)[1])));
    // The list of all documents may not be there yet.
    root.classList.toggle("is-searching", !!text && !fault);
    panel.hidden = fault || !facets[0] || (text && !total);
    results.hidden = !total;
    more.hidden = hits.length >= total;
    chips.replaceChildren(...filters.map(chip));
    const lines = corrections.map(({ word, used }) => `nothing has \`${word}\`; also searched: \`${used.join("`, `")}\``).concat(notes);
    const head = fault ? `The search index can't be read: ${fault.message}. ${status.dataset.advice}` : `${total || "No"} result${total === 1 ? "" : "s"} for “${text}”.`;
    if (fault) opening = 0;
    status.classList.toggle("banner", !!fault);
    status.replaceChildren(make("strong", "", text || fault ? head : ""), ...lines.map((line) => make("span", "", " ", ...line.split("`").map((part, i) => (i % 2 ? make("code", "", part) : part)), ".")));
    for (const facet of facets) {
      if (facet.open) fill(facet);
      else facet.open = filters.some((filter) => filter.facet === facet.dataset.facet);
    }
  }

  // Documents of one title are told apart by their files.
  function row({ document: { source, page, title, kind, date, severity, services }, isSuperseded, unit, snippet }, isTwin) {
    const isTitle = snippet.text === title, link = make("a", "", isTitle ? "" : title), text = make("p", "snippet"), marked = isTitle ? link : text;
    link.href = "./" + page.split("/").map(encodeURIComponent).join("/") + (unit.anchor && "#" + encodeURIComponent(unit.anchor));
    const facts = [make("span", "kind kind-" + kind, kind), make("time", "", date), ...(isSuperseded ? [make("strong", "", "superseded")] : []), ...services.slice(0, 6).map((service) => make("span", "", service)), ...(isTwin ? [make("span", "", source)] : [])];
    let end = 0;
    const words = (to) => snippet.text.slice(end, (end = to));
    for (const [from, to] of snippet.marks) marked.append(words(from), make("mark", "", words(to)));
    marked.append(words());
    const heading = make("h2", "row-title", link, make("span", "sev sev-" + /\d|$/.exec(severity), severity));
    return make("li", "", heading, make("p", "row-facts", ...facts), make("p", "result-section part-" + unit.kind, unit.heading), text);
  }

  function chip(filter) {
    const button = make("button", "", `${filter.facet}: ${filter.value}`);
    button.ariaLabel = "Remove the filter " + button.textContent;
    button.onclick = () => {
      change(without([filter], typed()));
      box.focus();
    };
    return make("li", "", button);
  }

  // Counts are of what is found without the facet's own filters.
  async function fill(facet) {
    const mine = turn, isCurrent = () => mine === turn, name = facet.dataset.facet, group = facet.lastChild;
    try {
      const own = shown.filters.filter((filter) => filter.facet === name), { literal } = debriefText;
      const { documents } = own[0] ? await ask(without(own, shown.text), { limit: 0, isCurrent }) : shown;
      const { values, counts } = await (await open()).facet(name), numbers = counts(documents);
      if (!isCurrent()) return;
      const choices = values.map((value, i) => ({ value, number: numbers[i], chosen: own.filter((filter) => literal(filter.value) === literal(value)) }))
        .filter(({ number, chosen }) => number || chosen[0]).sort((a, b) => b.number - a.number);
      const focused = group.contains(document.activeElement) && document.activeElement.value;
      group.replaceChildren(...choices.slice(0, 50).map((choice) => label(name, choice)));
      group.append(choices[50] ? `${choices.length - 50} more` : choices[0] ? "" : "none");
      for (const input of group.querySelectorAll("input")) if (input.value === focused) input.focus();
    } catch (fault) {
      if (isCurrent()) group.replaceChildren(fault.message);
    }
  }

  function label(name, { value, number, chosen }) {
    const input = make("input", ""), quote = /[\0- "]/.test(value) ? '"' : "";
    input.type = "checkbox";
    input.value = value;
    input.checked = chosen[0];
    input.onchange = () => change(chosen[0] ? without(chosen, typed()) : `${typed()} ${name}:${quote}${value.replace(/[\0- "]+/g, " ")}${quote}`.trim());
    return make("label", "", input, make("span", "", value), make("span", "count", number));
  }

  onkeydown = (event) => {
    const { key, target } = event, stops = [...results.querySelectorAll("a, button:not([hidden])")], at = stops.indexOf(target);
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    let next;
    if (key === "/" && slash.checked && !target.matches("input:not([type=checkbox])")) next = box;
    if (key === "ArrowDown" && (at >= 0 || target === box || target === document.body)) next = stops[at + 1];
    if (key === "ArrowUp" && at >= 0) next = stops[at - 1] || box;
    if (key === "Escape") next = box;
    if (!next) return;
    event.preventDefault();
    if (key === "Escape" && target === box) change("");
    next.focus();
    if (key === "/") box.select();
  };
  box.form.onsubmit = (event) => {
    event.preventDefault();
    search(true);
  };
  box.oninput = () => {
    clearTimeout(timer);
    timer = setTimeout(search, 80);
  };
  more.onclick = async () => {
    const { length } = list.children;
    await search(false, length + 10);
    list.children[length]?.querySelector("a").focus();
  };
  for (const facet of facets) facet.ontoggle = () => fill(facet);
  slash.onchange = () => attempt(() => (localStorage.debriefSlash = slash.checked));
  attempt(() => (slash.checked = localStorage.debriefSlash !== "false"));
  find("keys").hidden = false;
  panel.open = matchMedia("(min-width: 62rem)").matches;
  onpopstate = recall;
  recall();
})();
