"use strict";
// Plans the way from one version of a product to another: the same as Sources/Upgrades/Planning.
const debriefPlanner = (() => {
  const { holds, belongs, isPatch, answer, firstFix, startsAt, isSame } = debriefVersions;
  const phases = ["before", "during", "after", "rollback"];
  const range = (count) => [...Array(count).keys()];

  const isTakenBack = (map, version) => map.releases.some((release) => release.yanked && map.order.compare(release.version, version) === 0);

  // The version that is meant by one of fewer numbers: the latest of its series, that which runs among them.
  function resolved(map, version, running = []) {
    const { order, releases, versions, support } = map, width = version.numbers.length;
    if (width >= 3 || releases.some((release) => order.compare(release.version, version) === 0 && release.version.numbers.length <= width)) return version;
    const series = [...versions.map(({ version }) => version), ...running].filter((known) => belongs(known, version) && !known.before.length && known.numbers.length > width && !isTakenBack(map, known));
    const latest = support.find(({ series }) => isSame(series, version))?.latest;
    return [...series, ...(latest ? [latest] : [])].reduce((last, known) => (last && !order.precedes(last, known) ? last : known), null) || version;
  }

  // The last release that was not taken back.
  const latest = ({ releases }) => releases.findLast(({ version, yanked }) => !version.before.length && !yanked)?.version;
  const leadsTo = ({ to }, version, order) => holds(to, version, order) === true;

  // Releases whose notes must be read on the way.
  const releasesBetween = ({ releases, order: { compare } }, from, to) => releases.filter(({ version }) => compare(version, from) > 0 && compare(version, to) <= 0);

  // Conditions hold unless they were answered no.
  const allowing = (questions) => {
    const denied = new Set(questions.filter(({ answer }) => answer === false).map(({ text }) => text));
    return (conditions) => !conditions.some((text) => denied.has(text));
  };

  // Where one may stay on the way is a release that was not taken back.
  function nodesBetween(map, from, to, stops) {
    const { compare, sorted } = map.order;
    const known = [...map.versions.map(({ version }) => version), ...stops.map((stop) => resolved(map, stop.version))]
      .filter((version) => compare(version, from) > 0 && compare(version, to) < 0 && !version.before.length && !isTakenBack(map, version));
    const nodes = [from];
    for (const version of sorted(known)) if (compare(version, nodes.at(-1)) !== 0) nodes.push(version);
    return [...nodes, to];
  }

  // True for the versions that a stop asks for: of its series, and of its minor series when not older.
  const isAt = (version, stop, { compare }) => belongs(version, stop) || (isPatch(version, stop) && compare(version, stop) >= 0);

  // By node: a way from it ends at the latest at the first stop behind it.
  function reachOf(nodes, stops, order) {
    const reach = nodes.map(() => nodes.length - 1);
    for (const { version } of stops) {
      const at = nodes.map((node) => isAt(node, version, order)), place = nodes.findIndex((node) => !(order.compare(node, version) < 0));
      const before = place < 0 ? nodes.length : place, end = at.includes(true) ? at.lastIndexOf(true) : before - 1;
      // One who is at the stop has arrived.
      for (let i = 0; i < before; i++) if (!at[i]) reach[i] = Math.min(reach[i], end);
    }
    return reach;
  }

  // The series within which patches go without a guide.
  function seriesOf({ within }, { numbers }) {
    const count = within === "minor" ? (numbers.length > 1 ? 2 : 0) : within === "major" ? Math.min(numbers.length, 1) : 0;
    return count ? numbers.slice(0, count).join(".") : null;
  }

  // Versions as nodes, guides and patches as edges.
  function makeGraph(map, from, to, allowsMigration, allow) {
    const { order, guides } = map, active = (stops) => stops.filter(({ when }) => allow([when]));
    const every = active([...guides.flatMap(({ stops }) => stops), ...map.stops]), nodes = nodesBetween(map, from, to, every), last = nodes.length - 1;
    const lanes = guides.map((guide) => {
      const stays = nodes.map((node) => guide.stops.some(({ version }) => isAt(node, version, order))), arrives = nodes.map((node) => leadsTo(guide, node, order));
      return {
        guide,
        rank: (guide.support === "migrate-only" ? 4 : 0) + (guide.stated_from === null ? 1 : 0),
        starts: nodes.map((node, i) => stays[i] || startsAt(guide, node, order)),
        ends: nodes.map((node, i) => stays[i] || arrives[i]),
        // Only stops that the guide asks for, and not where it leads.
        pauses: nodes.map((_, i) => stays[i] && !arrives[i]),
        reach: reachOf(nodes, active([...guide.stops, ...map.stops]), order),
      };
    });
    const always = nodes.map(() => true), series = nodes.map((node) => seriesOf(map, node)), run = range(nodes.length);
    for (let i = last - 1; i >= 0; i--) if (series[i] !== null && series[i] === series[i + 1]) run[i] = run[i + 1];
    const patches = { rank: 2, starts: always, ends: always, reach: reachOf(nodes, every, order).map((end, i) => Math.min(end, run[i])) };
    const open = [...lanes.filter(({ guide: { support } }) => support !== "false" && (allowsMigration || support !== "migrate-only")), patches];
    const closed = lanes.filter(({ guide: { support } }) => support !== null && support !== "true");

    const goes = ({ starts, ends, reach }, start, end) => starts[start] && ends[end] && start < end && end <= reach[start];
    const isOpen = (lane, start, end) =>
      goes(lane, start, end) && (lane.guide || !closed.some((other) => goes(other, start, end) && !other.ends[start] && !other.pauses[end]));
    const leads = (start, end) => open.some((lane) => isOpen(lane, start, end));
    function targets(start) {
      const targets = new Set();
      for (const lane of open) if (lane.starts[start]) for (let end = start + 1; end <= lane.reach[start]; end++) if (isOpen(lane, start, end)) targets.add(end);
      return [...targets];
    }
    // A patch to a stop is better than the guide that asks for it.
    const rank = ({ rank, pauses }, end) => rank + (pauses?.[end] ? 3 : 0);
    const lane = (start, end) => open.filter((lane) => isOpen(lane, start, end)).reduce((best, lane) => (rank(lane, end) < rank(best, end) ? lane : best));

    // Fewest hops from the first node to each; none for those out of reach.
    const distances = [0];
    let front = [0];
    for (let distance = 1; front.length; distance++) {
      front = [...new Set(front.flatMap(targets))].filter((end) => !(end in distances));
      for (const end of front) distances[end] = distance;
    }

    // Nodes from the first to one in reach: with the fewest hops, and then the latest versions.
    function hops(end, fill) {
      const path = [end];
      while (path[0]) {
        const [next] = path;
        path.unshift(range(next).findLast((node) => distances[node] === distances[next] - 1 && leads(node, next)));
      }
      const found = path.slice(1).map((end, i) => lane(path[i], end).guide);
      return found.map((guide, i) => fill(nodes[path[i]], nodes[path[i + 1]], guide, found[i + 1], path[i + 1] === last));
    }

    // The oldest node from which the last is in reach.
    function start() {
      const isReaching = [];
      isReaching[last] = true;
      for (let node = last - 1; node >= 0; node--) isReaching[node] = targets(node).some((end) => isReaching[end]);
      return isReaching.indexOf(true);
    }

    return { nodes, last, distances, hops, start };
  }

  // When a step of the front matter is done; none when this way does not need it. The rule is Angular's.
  function phaseOf({ possibleIn, necessaryAsOf }, from, to, { compare }) {
    const isPossible = possibleIn && compare(possibleIn, from) <= 0, isReached = possibleIn && compare(possibleIn, to) <= 0;
    if (!necessaryAsOf) return !possibleIn ? "during" : isPossible ? "before" : isReached && "after";
    if (!(compare(necessaryAsOf, from) > 0)) return null;
    const end = compare(necessaryAsOf, to);
    if (end <= 0) return isPossible ? "before" : "during";
    return end > 0 && !isPossible && isReached && "after";
  }

  function makeHop(map, allow, from, to, guide, nextGuide, isLast) {
    const { order } = map;
    // A stop that the guide asks for on the way to where it leads: its steps are not for it.
    const isPause = !!guide && !leadsTo(guide, to, order), own = isPause ? undefined : guide;
    const releases = releasesBetween(map, from, to);
    const steps = Object.fromEntries(phases.map((phase) => [phase, []]));
    for (const step of own?.fields || []) if (allow([step.when])) steps[phaseOf(step, from, to, order)]?.push(step);
    for (const phase of phases) steps[phase].push(...(own?.body[phase] || []));

    // The answer that is hardest: of the guide and of the releases that are passed. A guide's backup may help where a note's words know none.
    const stated = own?.reversible || null, ways = releases.map(({ reversible }) => reversible);
    const isIrreversible = stated === "false" || releases.some(({ irreversible }) => irreversible);
    const reversible = isIrreversible ? "false" : stated === "with-backup" ? stated : ways.includes("false") ? "false" : ways.includes("with-backup") ? "with-backup" : stated;

    const incidents = [];
    for (const incident of map.incidents) {
      const at = (version) => answer(incident, version, order), isHit = ({ standing, conditions }) => standing === "affected" && allow(conditions);
      const old = at(from), next = at(to);
      let part = "passed", found;
      if (isHit(old)) [part, found] = isHit(next) ? ["staying", next] : ["leaving", old];
      else if (isHit(next)) [part, found] = ["arriving", next];
      else found = releases.map(({ version }) => at(version)).find(isHit);
      if (!found) continue;
      const fix = part === "passed" ? undefined : firstFix(incident, isHit(old) ? from : to, order);
      incidents.push({ incident, part, conditions: found.conditions, firstFix: fix });
    }
    const stop = isLast ? undefined : [...(guide?.stops || []), ...(nextGuide?.stops || []), ...map.stops].find(({ version, when }) => isAt(to, version, order) && allow([when]));
    return { from, to, guide, isPause, stop, reversible, backup: own?.backup || [], downtime: own?.downtime, waitFor: own?.wait_for, steps, releases, incidents };
  }

  function makePlan(map, from, to, allow) {
    const { order, guides, incidents } = map, place = order.compare(from, to);
    const fill = (...hop) => makeHop(map, allow, ...hop);
    function finished(status, hops, gap) {
      const texts = new Set();
      for (const { stop, incidents, steps } of hops)
        for (const text of [stop?.when, ...incidents.flatMap(({ conditions }) => conditions), ...phases.flatMap((phase) => steps[phase].map(({ when }) => when))])
          if (typeof text === "string") texts.add(text);
      const questions = [...texts].map((text, i) => ({ id: "Q" + (i + 1), text }));
      const unknown = incidents.filter((incident) => [from, to].some((version) => answer(incident, version, order).standing === "unknown"));
      return { status, from, to, hops, gap, questions, unknown };
    }
    if (place === 0) return finished("supported", []);
    if (!(place < 0)) return finished("none", [], { from, to, position: 0, guides: [], releases: releasesBetween(map, from, to) });

    // Moving the data to a new installation is taken where nothing leads there in place.
    const ways = (from) => (allowsMigration) => makeGraph(map, from, to, allowsMigration, allow);
    const graph = ways(from)(false);
    if (graph.last in graph.distances) return finished("supported", graph.hops(graph.last, fill));
    const wider = ways(from)(true), { nodes, distances, last } = wider;
    if (last in distances) return finished("migrate-only", wider.hops(last, fill));

    // The way as far as it leads, and what is known of its end.
    const reached = distances.length - 1, start = Math.max(wider.start(), reached + 1), head = wider.hops(reached, fill);
    const behind = start < last ? ways(nodes[start])(true) : null;
    const tail = behind && behind.last in behind.distances ? behind.hops(behind.last, fill) : [];
    const [left, right] = [nodes[reached], nodes[start]];
    const against = guides.filter((guide) => guide.support === "false" && startsAt(guide, left, order) && leadsTo(guide, right, order));
    const past = guides.filter((guide) => guide.support !== "false" && (startsAt(guide, right, order) || leadsTo(guide, right, order)) && !startsAt(guide, left, order));
    return finished("none", [...head, ...tail], { from: left, to: right, position: head.length, guides: against.length ? against : past, releases: releasesBetween(map, left, right) });
  }

  // Where a way to a version ends.
  const goal = (map, from, to) => resolved(map, to, [from]);

  // The plan; `answer` gives true, false or nothing for a question. Both versions must have a place in the order.
  // Questions keep their numbers: those that come up with an answer are asked behind those of the plan without answers.
  function plan(map, from, to, answer = () => null) {
    const end = goal(map, from, to);
    const asked = (questions) => questions.map(({ text }, i) => ({ id: "Q" + (i + 1), text })).map((question) => ({ ...question, answer: answer(question) ?? null }));
    let found = makePlan(map, from, end, allowing([])), questions = asked(found.questions);
    while (questions.some(({ answer }) => answer !== null)) {
      found = makePlan(map, from, end, allowing(questions));
      const fresh = found.questions.filter(({ text }) => !questions.some((question) => question.text === text));
      if (!fresh.length) break;
      questions = asked([...questions, ...fresh]);
    }
    return { ...found, questions };
  }

  return Object.freeze({ plan, goal, phases, isTakenBack, latest });
})();
