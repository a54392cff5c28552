"use strict";
// The planner page and the question on a product's page: versions that are typed become an answer and an address.
const debriefUpgrades = (() => {
  const { version, read, report } = debriefVersions, { plan, goal, latest } = debriefPlanner;
  const { root, attempt, make, build, link, severity, outline, summary, planMarkdown } = debriefPlanText;

  const arrived = new Map(), loading = new Map();

  // Data are scripts, for a page that was opened from a folder may fetch nothing.
  const createScriptURL = (url) => (/^(?:\.\.\/)*products\/[^/?#]+\/versions\.js$/.test(url) ? url : null);
  const policy = (self.trustedTypes || { createPolicy: (_, rules) => rules }).createPolicy("debrief", { createScriptURL });
  const put = (data) => void arrived.set(data.id, data);
  const load = (id) =>
    loading.get(id) ||
    loading.set(id, new Promise((resolve, reject) => {
      const script = make("script", ""), name = `products/${encodeURIComponent(id)}/versions.js`;
      const end = (state) => {
        const map = arrived.has(id) && attempt(() => read(arrived.get(id)));
        arrived.delete(id);
        script.remove();
        if (map) return resolve(map);
        loading.delete(id);
        reject(Error(`The file ${name} is ${state}. Reload the page; if it stays, build the site anew.`));
      };
      script.onload = () => end("damaged");
      script.onerror = () => end("missing");
      script.src = policy.createScriptURL(root + name);
      document.head.append(script);
    })).get(id);

  // What of a version or a way can't be used.
  function faultOf(map, text) {
    const read = version(text).text;
    if (!read || /\s/.test(read) || new TextEncoder().encode(read).length > 128) return `“${text}” is no version of ${map.name}, expected one such as ${map.versions.at(-1)?.version.text || "1.4.2"}.`;
  }
  function faultOfWay(map, from, to) {
    const place = map.order.compare(from, to), stranger = map.order.orders(from) ? to : from;
    if (Number.isNaN(place)) return `“${stranger.text}” can't be compared with other versions of ${map.name}; products.${map.id}.order in debrief.yml can give them an order.`;
    if (place > 0) return `${from.text} is newer than ${to.text}. A plan leads to a newer version; the guide of that upgrade tells the way back.`;
  }

  // Ticks are kept by product, versions and step, where the browser keeps anything.
  function ticksOf(map, { from, to }) {
    const key = ["debriefPlan", location.pathname, map.id, from.text, to.text].join(" ");
    const kept = attempt(() => localStorage.getItem(key) || "[]"), ticks = new Set(attempt(() => JSON.parse(kept)) || []);
    const save = () => attempt(() => (ticks.size ? localStorage.setItem(key, JSON.stringify([...ticks])) : localStorage.removeItem(key)));
    return { isKept: kept !== undefined, ticks, save };
  }
  // FNV-1a, 32 bits, of the text's UTF-8: a name for what has none.
  const hash = (text) => (new TextEncoder().encode(text).reduce((hash, byte) => Math.imul(hash ^ byte, 16777619), 2166136261) >>> 0).toString(36);

  const mark = ([, level, label]) => make("span", level ? "sev sev-" + level : "sev", label);

  // The lines as elements; `tick` is told of each box and gives whether it is ticked.
  function render(lines, tick) {
    const plan = make("div", ""), seen = new Map();
    let section = plan, list;
    const place = (name, className, item) => {
      if (list?.className !== className) section.append((list = make(name, className)));
      list.append(item);
    };
    const words = (content) => content.map((node) => (node[0] === "severity" ? mark(node) : build(node)));
    for (const [sort, ...content] of lines) {
      if (sort === "link") place("ul", "plan-links", make("li", "", ...words(content)));
      else if (sort === "change") place("ul", "plan-changes", make("li", "", ...words(content)));
      else if (sort === "step") {
        const [text, ...nodes] = content, number = (seen.get(text) || 0) + 1, key = hash(text + number), box = make("input", ""), body = make("div", "", ...words(nodes));
        seen.set(text, number);
        box.type = "checkbox";
        box.id = "Step-" + key;
        (body.firstElementChild || body).id = "Words-" + key;
        box.setAttribute("aria-labelledby", "Words-" + key);
        tick(box, key);
        place("ul", "plan-steps", make("li", "", box, body));
      } else {
        list = null;
        if (sort === "heading") plan.append((section = make("section", "plan-part")));
        const name = { heading: "h2", group: "h3" }[sort] || (content.some(({ 0: name }) => /^(?:p|pre|[uo]l|blockquote|table|hr)$/.test(name)) ? "div" : "p");
        section.append(make(name, { warning: "banner", remark: "plan-remark" }[sort] || "", ...words(content)));
      }
    }
    return plan;
  }

  const find = (name) => document.querySelector(".planner-" + name);
  const form = find("form"), status = find("status"), shown = find("answer"), known = document.querySelector("#KnownVersions");
  const typed = (name) => form.elements[name].value.trim();
  const asked = () => Object.fromEntries(new URLSearchParams(location.search));
  let timer, turn = 0;

  function fill(map) {
    if (known.dataset.product === map.id) return;
    known.dataset.product = map.id;
    known.replaceChildren(...map.versions.toReversed().map(({ version: { text } }) => {
      const option = make("option", "");
      option.value = text;
      return option;
    }));
  }
  function say(text, isFault) {
    status.classList.toggle("banner", !!isFault);
    if (status.textContent !== text) status.textContent = text;
  }
  // Writes what is asked into the address, as a step to go back from or not.
  const record = (values, isStep) =>
    attempt(() => {
      const text = new URLSearchParams(Object.entries(values).filter(([, value]) => value)).toString();
      history[isStep ? "pushState" : "replaceState"](null, "", text ? "?" + text : location.pathname);
    });
  // Shows an answer; who stands in it stays there.
  function show(...content) {
    const { id } = document.activeElement || {};
    shown.replaceChildren(...content);
    if (id && document.activeElement?.id !== id) document.getElementById(id)?.focus();
  }
  // Asks for a product's data and hands them on, unless something else was asked meanwhile.
  async function withData(id, answer) {
    const mine = ++turn;
    try {
      const map = await load(id);
      if (mine !== turn) return;
      fill(map);
      answer(map);
    } catch (fault) {
      if (mine !== turn) return;
      show();
      say(fault.message, true);
    }
  }
  // `ask` is told whether the form was sent; else someone still types.
  function listen(ask) {
    form.hidden = false;
    form.onsubmit = (event) => {
      event.preventDefault();
      clearTimeout(timer);
      ask(true);
    };
    form.oninput = () => {
      clearTimeout(timer);
      timer = setTimeout(() => ask(false), 250);
    };
  }

  // The question on a product's page.
  function startAffected(id) {
    const groups = [
      ["Affected", ({ standing, conditions }) => standing === "affected" && !conditions.length],
      ["Affected if the questions are answered yes", ({ standing, conditions }) => standing === "affected" && conditions.length],
      ["Unknown, as their versions are not said or can't be compared", ({ standing }) => standing === "unknown"],
    ];
    const entry = ({ incident, conditions, firstFix }) => {
      const facts = [incident.date, firstFix && "fixed in " + firstFix.text].filter(Boolean).join(" · "), badge = severity(incident);
      return make("li", "", ...(badge ? [mark(badge), " "] : []), build(link(incident.page, incident.title)), ...(facts ? [make("span", "remark", " " + facts)] : []), ...conditions.map((text) => make("p", "plan-question", text)));
    };
    function tell(map, text) {
      const found = report(map, version(text)), { known, incidents, guides, support } = found, own = found.version.text;
      const hits = groups.map(([title, belongs]) => [title, incidents.filter(belongs)]).filter(([, entries]) => entries.length);
      const count = (standing) => incidents.filter((incident) => incident.standing === standing).length, rest = count("not-affected");
      const counts = [count("affected") && `${count("affected")} known incident${count("affected") > 1 ? "s" : ""} can hit ${own}.`, count("unknown") && `Of ${count("unknown")} it is unknown.`];
      const none = rest ? `${own} is not affected by ${rest > 1 ? `any of the ${rest} known incidents` : "the one known incident"}.` : `No incident of ${map.name} is known.`;
      say(hits.length ? [...counts, rest && `Not affected by ${rest} other${rest > 1 ? "s" : ""}.`].filter(Boolean).join(" ") : none);
      const about = [known ? link(known.page, `All about ${own}`) : "No document names this version.", ...(support ? [` · ${support}`] : []), " · ", link("upgrade.html?" + new URLSearchParams({ product: map.id, from: own }), "Plan an upgrade from it")];
      show(
        ...hits.flatMap(([title, entries]) => [make("h3", "", title), make("ul", "plan-links", ...entries.map(entry))]),
        ...(guides.length ? [make("h3", "", "Upgrade guides from it"), make("ul", "plan-links", ...guides.map(({ page, title }) => make("li", "", build(link(page, title)))))] : []),
        make("p", "", ...about.map(build)));
    }
    function ask() {
      const text = typed("version");
      record({ version: text });
      withData(id, (map) => {
        const fault = text && faultOf(map, text);
        if (text && !fault) return tell(map, text);
        show();
        say(fault || "", fault);
      });
    }
    listen(ask);
    form.elements.version.onfocus = () => known.dataset.product || load(id).then(fill).catch(() => {});
    form.elements.version.value = asked().version || "";
    if (typed("version")) ask();
  }

  // The planner.
  function startPlanner() {
    const questions = find("questions"), tools = find("tools"), done = find("done"), copied = find("markdown"), guides = find("guides");
    const { title } = document, choices = [["yes", "yes"], ["no", "no"], ["", "don't know"]];
    // Answers by the name of their question, which stays the same wherever it is asked.
    const nameOf = ({ text }) => "q-" + hash(text);
    let answers = {}, way = [], isSettled = true, current;

    function question({ id, text, answer }) {
      const name = nameOf({ text }), legend = make("legend", "", make("strong", "", id), " " + text), chosen = answer === null ? "" : answer ? "yes" : "no";
      return make("fieldset", "", legend, ...choices.map(([value, words]) => {
        const input = make("input", "");
        Object.assign(input, { type: "radio", name, id: name + "-" + value, checked: value === chosen });
        input.onchange = () => {
          answers[name] = value;
          ask(true);
        };
        return make("label", "", input, " " + words);
      }));
    }
    function clear(text, isFault) {
      questions.replaceChildren();
      show();
      say(text, isFault);
      document.title = title;
      tools.hidden = true;
      guides.hidden = false;
    }
    function tell(map, from, to) {
      const found = plan(map, from, to, (question) => ({ yes: true, no: false })[answers[nameOf(question)]]);
      const { isKept, ticks, save } = ticksOf(map, found), boxes = [];
      const count = () => {
        const all = boxes.length, ready = boxes.filter(({ checked }) => checked).length;
        done.textContent = all ? `${ready} of ${all} done.${isKept ? "" : " This browser keeps no ticks: they are gone with the page."}` : "";
      };
      const rendered = render(outline(map, found), (box, key) => {
        boxes.push(box);
        box.checked = ticks.has(key);
        box.onchange = () => {
          ticks[box.checked ? "add" : "delete"](key);
          save();
          count();
        };
      });
      current = planMarkdown(map, found);
      const { id } = document.activeElement || {};
      questions.replaceChildren(...(found.questions.length ? [make("h2", "", "Questions"), ...found.questions.map(question)] : []));
      show(rendered);
      if (id) document.getElementById(id)?.focus();
      count();
      find("forget").onclick = () => {
        ticks.clear();
        save();
        for (const box of boxes) box.checked = false;
        count();
      };
      find("forget").hidden = !boxes.length;
      copied.hidden = true;
      tools.hidden = false;
      guides.hidden = true;
      const head = `${map.name} ${found.from.text} to ${found.to.text}`;
      document.title = `${head} · ${title}`;
      say(`${head}. ${summary(map, found)}`, found.status !== "supported");
    }
    // What is typed between two plans is one step of the history; so Back leads from plan to plan.
    function ask(isSent) {
      const next = ["product", "from", "to"].map(typed), [product, from, to] = next, isOther = next.some((part, i) => part !== way[i]);
      if (product !== way[0]) answers = {};
      record({ product, from, to, ...answers }, isSettled && isOther && way.every(Boolean));
      isSettled = isSent || (isSettled && !isOther);
      way = next;
      answerTo(...next);
    }
    function answerTo(product, from, to) {
      if (!product) return clear(form.elements.product.dataset.unknown, true);
      withData(product, (map) => {
        if (!from || !to) return clear(from || to ? "Say both versions: the one that runs, and the one to go to." : "");
        const start = version(from), end = (to.toLowerCase() === "latest" && latest(map)) || version(to);
        const fault = faultOf(map, from) || faultOf(map, to) || faultOfWay(map, start, goal(map, start, end));
        return fault ? clear(fault, true) : tell(map, start, end);
      });
    }
    listen(ask);
    find("copy").onclick = async () => {
      copied.value = current;
      const isCopied = await attempt(() => navigator.clipboard.writeText(current).then(() => true, () => false));
      copied.hidden = !!isCopied;
      if (isCopied) done.textContent = "Copied.";
      else copied.select();
    };
    // The product to begin with: the first that a guide is listed for.
    const { elements } = form, guided = [...guides.querySelectorAll("h3")].findIndex((heading) => heading.nextElementSibling?.localName === "ul");
    const first = elements.product.options[Math.max(guided, 0)]?.value || "";

    // Shows what the address asks for.
    function arrive() {
      const { product = "", from = "", to = "", ...rest } = asked();
      clearTimeout(timer);
      elements.product.value = product || first;
      elements.product.dataset.unknown = `There is no product “${product}”. Choose one of the list.`;
      elements.from.value = from;
      elements.to.value = to;
      answers = Object.fromEntries(Object.entries(rest).filter(([name, answer]) => /^q-[0-9a-z]{1,7}$/.test(name) && /^(?:yes|no)$/.test(answer)));
      way = ["product", "from", "to"].map(typed);
      isSettled = true;
      answerTo(...way);
    }
    self.onpopstate = arrive;
    arrive();
  }

  const start = () => (form.elements.version ? startAffected(document.querySelector("[data-product]").dataset.product) : startPlanner());
  // Data may be handed over only when there is someone who takes them.
  if (form) queueMicrotask(start);
  return Object.freeze({ put, load });
})();
