"use strict";
// Versions, their order, and what affects them: the same as Sources/KnowledgeBase/Versions, Products and Upgrades/VersionReport.
const debriefVersions = (() => {
  const early = "a b c rc alpha beta dev pre preview m cr snapshot nightly".split(" ");
  const plain = "final ga release".split(" "), late = "post p sp patch hotfix u".split(" ");
  const isNumber = (text) => /^\d+$/.test(text);
  const significant = (digits) => digits.replace(/^0+(?=\d)/, "");
  // Swift takes é for é, however it is put together.
  const isSameText = (a, b) => a === b || a.normalize() === b.normalize();

  // By code points, as the bytes of UTF-8 are.
  function compareTexts(a, b) {
    const left = [...a], right = [...b], at = left.findIndex((sign, i) => sign !== right[i]);
    return at < 0 ? left.length - right.length : at < right.length ? left[at].codePointAt() - right[at].codePointAt() : 1;
  }

  // Digits without zeros in front as the numbers they write, however long.
  const compareNumbers = (a, b) => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);

  function compareIdentifiers(a, b) {
    for (let i = 0; i < a.length && i < b.length; i++) {
      if (isSameText(a[i], b[i])) continue;
      const isLeft = isNumber(a[i]), isRight = isNumber(b[i]);
      const place = isLeft && isRight ? compareNumbers(significant(a[i]), significant(b[i])) : isLeft ? -1 : isRight || compareTexts(a[i], b[i]) >= 0 ? 1 : -1;
      if (place) return place;
    }
    return a.length - b.length;
  }

  // What a text is made of: numbers, and what comes before or after a release of that number; no numbers for what has no order.
  function parts(text) {
    const none = { numbers: [], before: [], after: [] }, match = /^(?:(\d{4})-(\d\d)-(\d\d)(?!\d)|(\d+(?:\.\d+)*))([^+]*)/.exec(text);
    if (!match) return none;
    const numbers = (match[4] ? match[4].split(".") : match.slice(1, 4)).map(significant), rest = match[5], release = { ...none, numbers };
    if (/[\0- /,;()<>|*"'`]/.test(rest)) return none;
    if (/^[-~]/.test(rest)) return { ...release, before: rest.slice(1).split(".").filter(Boolean) };
    if (!rest) return release;
    const words = rest.replace(/^[._]+/, ""), letters = /^[a-zA-Z]*/.exec(words)[0], word = letters.toLowerCase();
    const digits = words.slice(letters.length).replace(/^[.-]+/, ""), identifiers = [word, ...digits.split(".").filter(Boolean).map(significant)];
    if (/[^\d.]/.test(digits)) return none;
    if (plain.includes(word)) return release;
    const isLetter = word.length === 1 && !digits && words === rest;
    if (early.includes(word) && !isLetter) return { ...release, before: identifiers };
    return isLetter || late.includes(word) ? { ...release, after: identifiers } : none;
  }

  function version(written) {
    const trimmed = written.replace(/^ +/, "").replace(/([^ ]) +$/, "$1"), number = trimmed.replace(/^[= ]+/, "").replace(/^[vV] */, "");
    const text = /^\d/.test(number) ? number : trimmed;
    return { text, ...parts(text) };
  }

  const isComparable = ({ numbers }) => numbers.length > 0;

  // Below 0 when the first comes before, above 0 when after.
  function precedence(a, b) {
    for (let i = 0; i < Math.max(a.numbers.length, b.numbers.length); i++) {
      const place = compareNumbers(a.numbers[i] || "0", b.numbers[i] || "0");
      if (place) return place;
    }
    if (!a.before.length !== !b.before.length) return a.before.length ? -1 : 1;
    return compareIdentifiers(a.before, b.before) || compareIdentifiers(a.after, b.after);
  }

  const isSame = (a, b) => isSameText(a.text, b.text) || (isComparable(a) && isComparable(b) && !precedence(a, b));
  const startsWith = (a, b) => a.numbers.length >= b.numbers.length && b.numbers.every((number, i) => number === a.numbers[i]);

  // True for a version of the series that a shorter one names: 1.8.3 of 1.8, and 1.8 itself.
  const belongs = (a, series) =>
    (isComparable(a) && isComparable(series) && !series.before.length && !series.after.length && startsWith(a, series)) || isSame(a, series);

  // True for two of one minor series.
  const isPatch = (a, b) => a.numbers.length > 1 && b.numbers.length > 1 && a.numbers[0] === b.numbers[0] && a.numbers[1] === b.numbers[1];

  const before = (a, b) => (isComparable(a) !== isComparable(b) ? isComparable(a) : (precedence(a, b) || compareTexts(a.text, b.text)) < 0);

  function canonical(version) {
    if (!isComparable(version)) return version.text.normalize();
    const { text, numbers } = version, core = [...numbers], build = text.indexOf("+") + 1;
    while (core.at(-1) === "0") core.pop();
    const mark = (sign, identifiers) => identifiers.length ? sign + identifiers.join(".") : "";
    return (core.join(".") + mark("-", version.before) + mark("_", version.after) + (build && build < text.length ? "+" + text.slice(build) : "")).normalize();
  }

  // The order of a product's versions: that of their numbers, or a list's, oldest first.
  function order(listed) {
    const places = new Map(listed.map((version, i) => [canonical(version), i]).reverse());
    const place = (version) => (places.size ? places.get(canonical(version)) : undefined);
    // NaN, which is neither more nor less nor the same, when they can't be compared.
    function compare(a, b) {
      if (isSameText(a.text, b.text)) return 0;
      const left = place(a), right = place(b);
      if (left !== undefined && right !== undefined) return left - right;
      return left === right && isComparable(a) && isComparable(b) ? precedence(a, b) : NaN;
    }
    function precedes(a, b) {
      const left = place(a) ?? places.size, right = place(b) ?? places.size;
      return left === right ? before(a, b) : left < right;
    }
    const sorted = (versions) => [...versions].sort((a, b) => (precedes(a, b) ? -1 : precedes(b, a) ? 1 : 0));
    return { compare, precedes, sorted, orders: (version) => isComparable(version) || place(version) !== undefined };
  }

  // Whether a version is in a range, alternatives of bounds; null when it can't be compared with them.
  const isInside = (version, bound) => bound.numbers.length < 3 && belongs(version, bound);
  const bounds = {
    "*": () => true,
    ">=": (place) => place >= 0,
    "<": (place) => place < 0,
    ">": (place, version, bound) => place > 0 && !isInside(version, bound),
    "<=": (place, version, bound) => place <= 0 || isInside(version, bound),
    "=": (place, version, bound) => !place || isInside(version, bound),
    "x": (place, version, bound) => !place || belongs(version, bound),
  };
  function holdsBound([sign, bound], version, { compare }) {
    const place = bound ? compare(version, bound) : 0, isIn = bounds[sign](place, version, bound);
    if (!Number.isNaN(place)) return isIn;
    return (sign === "=" && isInside(version, bound)) || (sign === "x" && belongs(version, bound)) ? true : null;
  }
  function holds(range, version, order) {
    const answers = range.map((alternative) => {
      const each = alternative.map((bound) => holdsBound(bound, version, order));
      return each.includes(false) ? false : each.includes(null) ? null : true;
    });
    return answers.includes(true) || (answers.includes(null) ? null : false);
  }

  // OSV's evaluation.
  const isBeginning = ([key, { text }]) => key === "introduced" && text === "0";
  function comesBefore(a, b, { compare, precedes }) {
    if (isBeginning(a) || isBeginning(b)) return isBeginning(a) && !isBeginning(b);
    return compare(a[1], b[1]) !== 0 ? precedes(a[1], b[1]) : b[0] === "last_affected" && a[0] !== "last_affected";
  }
  // The last event that counts for the version says whether it is affected; null when it can't be compared with one.
  function isWithin(events, version, { excluded }, order) {
    const limits = [];
    let last;
    for (const event of events) {
      const [key, bound] = event, place = key === "limit" && bound.text === "*" ? -1 : isBeginning(event) ? 1 : order.compare(version, bound);
      if (Number.isNaN(place)) return null;
      if (key === "limit") {
        limits.push(place);
        continue;
      }
      const counts = place > 0 || (place === 0 && (key === "fixed" || (key === "introduced" && !excluded.some((other) => isSame(bound, other)))));
      if (counts && !(last && comesBefore(event, last, order))) last = event;
    }
    return last?.[0] === "introduced" && (!limits.length || limits.some((place) => place < 0));
  }
  function standing(affected, version, order) {
    const { versions, ranges } = affected;
    if (versions.some((named) => order.compare(named, version) === 0)) return "affected";
    const answers = ranges.map((events) => isWithin(events, version, affected, order));
    if (answers.includes(true)) return "affected";
    const isCompared = ranges.length || versions.some((named) => !Number.isNaN(order.compare(named, version)));
    return answers.includes(null) || affected.partial || !isCompared ? "unknown" : "not-affected";
  }

  // Incidents of a product.
  const ends = ({ ranges, versions }) => (!ranges.length && versions.length > 0) || ranges.flat().some(([key]) => key !== "introduced");
  // A fix that came before the fault came in again, `since`, mends nothing of it.
  function isFixed(incident, since, version, { compare, precedes }) {
    const start = since.filter((start) => compare(start, version) <= 0).reduce((last, start) => (last && !precedes(last, start) ? last : start), null);
    const fixes = incident.fixes.filter((fix) => !start || compare(fix, start) > 0);
    if (!fixes.length) return false;
    const last = fixes.reduce((last, fix) => (precedes(last, fix) ? fix : last));
    return compare(version, last) >= 0 || fixes.some((fix) => isPatch(version, fix) && compare(version, fix) >= 0);
  }
  const startsOf = ({ ranges }) => ranges.flat().filter((event) => event[0] === "introduced" && !isBeginning(event)).map(([, start]) => start);
  // What must hold for one of several alternatives: their own conditions where there is one alternative, else one question for all.
  function either(alternatives) {
    if (alternatives.some((conditions) => !conditions.length)) return [];
    const different = alternatives.filter((conditions, i) => alternatives.findIndex((other) => other.join("\n") === conditions.join("\n")) === i);
    return different.length === 1 ? different[0] : [different.map((conditions) => conditions.join(" And: ")).join(" Or: ")];
  }
  function answer(incident, version, order) {
    const answers = incident.affected.map((part) => {
      const found = standing(part, version, order);
      return { standing: found !== "not-affected" && !ends(part) && isFixed(incident, startsOf(part), version, order) ? "not-affected" : found, conditions: part.when };
    });
    for (const standing of ["affected", "unknown", "not-affected"]) {
      const same = answers.filter((answer) => answer.standing === standing);
      if (!same.length) continue;
      return { standing, conditions: standing === "not-affected" ? [] : either(same.map(({ conditions }) => conditions)) };
    }
    return { standing: isFixed(incident, [], version, order) ? "not-affected" : "unknown", conditions: [] };
  }
  // The first version after one that has a fix, of the same series where there is one.
  function firstFix(incident, version, order) {
    const named = incident.affected.flatMap(({ ranges }) => ranges.flat().filter(([key]) => key === "fixed").map(([, fix]) => fix)).concat(incident.fixes);
    const later = order.sorted([...new Map(named.map((fix) => [fix.text, fix])).values()].filter((fix) => order.compare(fix, version) > 0));
    // The nearest come first, so that few are asked after.
    return [...later.filter((fix) => isPatch(fix, version)), ...later].slice(0, 32).find((fix) => answer(incident, fix, order).standing === "not-affected");
  }

  // What the data of a product say, with versions for texts.
  function read(data) {
    const each = (texts) => texts.map(version), stops = (stops) => stops.map((stop) => ({ ...stop, version: version(stop.version) }));
    const range = (range) => range && range.map((bounds) => bounds.map(([sign, text]) => [sign, text && version(text)]));
    const step = (step) => ({ ...step, possibleIn: step.possible_in && version(step.possible_in), necessaryAsOf: step.necessary_as_of && version(step.necessary_as_of) });
    return {
      ...data,
      order: order(each(data.order)),
      stops: stops(data.stops),
      versions: data.versions.map((known) => ({ ...known, version: version(known.version) })),
      support: data.support.map((cycle) => ({ ...cycle, series: version(cycle.series), latest: cycle.latest && version(cycle.latest) })),
      releases: data.releases.map((release) => ({ ...release, version: version(release.version) })),
      guides: data.guides.map((guide) => ({ ...guide, from: range(guide.from), to: range(guide.to), stops: stops(guide.stops), fields: guide.fields.map(step) })),
      incidents: data.incidents.map((incident) => ({
        ...incident,
        fixes: each(incident.fixes),
        affected: incident.affected.map((part) => ({
          ...part,
          ranges: part.ranges.map((events) => events.map(([key, text]) => [key, version(text)])),
          versions: each(part.versions),
          excluded: each(part.excluded),
        })),
      })),
    };
  }

  const sameIn = (list, version, { compare }) => list.find((item) => compare(item.version, version) === 0);
  const startsAt = (guide, version, order) => !guide.from || holds(guide.from, version, order) === true;

  // What is known of one version: what can hurt whoever runs it, and what leads away from it.
  function report(map, version) {
    const { order, support, releases, guides } = map;
    const lastDay = sameIn(releases, version, order)?.end, cycle = support.filter(({ series }) => belongs(version, series)).reduce((best, cycle) => (best && best.series.numbers.length >= cycle.series.numbers.length ? best : cycle), null);
    return {
      version,
      known: sameIn(map.versions, version, order),
      incidents: map.incidents.map((incident) => {
        const found = answer(incident, version, order);
        return { incident, ...found, firstFix: found.standing === "not-affected" ? undefined : firstFix(incident, version, order) };
      }),
      guides: guides.filter((guide) => guide.support !== "false" && guide.stated_from !== null && startsAt(guide, version, order)),
      support: lastDay || cycle?.end ? `supported until ${lastDay || cycle.end}` : cycle?.ended ? "no longer supported" : "",
    };
  }

  return Object.freeze({ version, order, holds, belongs, isPatch, answer, firstFix, read, report, sameIn, startsAt, isSame });
})();
