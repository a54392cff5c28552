"use strict";
// Finds what a query asks for: the same hits in the same order as Sources/Search/Query and Ranking.
const debriefSearch = (() => {
  const { encode, decode, termOf, textOf, weights, indexBehind } = debriefIndex;
  const { chunks, literal } = debriefText;
  const facets = "kind service severity state owner version alert year tag status source".split(" ");
  const months = "january february march april may june july august september october november december".split(" ");
  const isSpace = (byte) => byte <= 32;
  const sum = (items, value) => items.reduce((total, item) => total + value(item), 0);

  // Days from the year 1 on; 0 for what is no year, month or day.
  function dayCode(text) {
    const day = /^\d{4}(-\d\d){0,2}$/.test(text) && text + "-01-01".slice(text.length - 4), time = Date.parse(day), code = time / 864e5 + 719163;
    return code > 0 && new Date(time).toISOString().startsWith(day) ? code : 0;
  }

  const lowered = (text) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  const verbatim = (text) => lowered(text).replace(/[\0- ]+/g, " ").replace(/^ | $/g, "");
  const facetTerm = (facet, value) =>
    termOf(`\x01${facet}=${facet === "source" ? lowered(value).replace(/\/$/, "") : facet === "version" ? lowered(value).replace(/^v(?=\p{N})/u, "") : literal(value)}`);

  // Filters and exclusions that begin at places in `asText` are taken for text.
  function readQuery(text, asText) {
    const quoted = [], query = { phrases: [], excluded: [], filters: [], notes: [], from: 0, to: Infinity };
    function isTaken(token, start) {
      if (/^"[^]+"$/.test(token)) return void quoted.push(token);
      const isExclusion = /^-[a-z\x80-\uffff]/i.test(token) && encode(token)[3], text = isExclusion ? token.slice(1) : token;
      const colon = /^[^:]+:[^]/.test(text) ? text.indexOf(":") : 0, key = text.slice(0, colon).toLowerCase(), value = colon && text.slice(colon + 1).replace(/^"([^]*)"$/, "$1");
      const facet = key === "is" ? (/^(open|done)$/i.test(value) ? "state" : "status") : key, found = { facet, value, start }, day = value && dayCode(value);
      if (value && facets.includes(facet)) found.term = facetTerm(facet, value);
      if (isExclusion) return query.excluded.push({ ...found, text });
      if (found.term) return query.filters.push(found);
      if (day && key === "after") return (query.from = Math.max(query.from, day));
      if (day && key === "before") return (query.to = Math.min(query.to, day));
    }
    const rest = text.replace(/([^\0- "]*:)?"[^"]*"(?![^\0- ])|[^\0- ]+/g, (token, _, start) => (!asText.has(start) && isTaken(token, start) ? token.replace(/[^]/g, " ") : token));
    const words = chunks(rest), all = quoted.filter(literal), isError = words.length - sum(all, (token) => chunks(token).length) > 3;
    query.phrases = all.filter((token) => !isError || /[\0- ]/.test(token)).map(literal);
    if (all[query.phrases.length]) query.notes.push("a quoted word of many need not stand there");
    return Object.assign(query, { words, literal: literal(rest), verbatim: verbatim(rest) });
  }

  // A filter for a value that no document has is text.
  async function readKnown(index, text, asText = []) {
    const query = readQuery(text, new Set(asText)), entries = await Promise.all(query.filters.map(({ term }) => index.entry(term)));
    const unknown = query.filters.filter(({ facet, value }, i) => !entries[i] && !/^(state|kind(postmortem|runbook|release|upgrade|page)$)/i.test(facet + value));
    if (!unknown[0]) return query;
    const again = readQuery(text, new Set([...asText, ...unknown.map(({ start }) => start)]));
    again.notes.push(...unknown.map(({ facet, value }) => `no document has ${facet} \`${value}\`; searched for it as text`));
    return again;
  }

  // Dates in words by where each of their words begins: `january 2018`, `25 jan 2018`, `jan 25 2018`.
  function datesInWords(words) {
    const dates = {}, padded = (number) => String(number).padStart(2, 0);
    const dayOf = (word) => {
      const day = word && /^(\d+)(st|nd|rd|th)?$/.exec(word.folded);
      return day && day[1] > 0 && day[1] < 32 ? ["-" + padded(+day[1])] : [];
    };
    words.forEach(({ folded }, i) => {
      const month = months.findIndex((name) => name === folded || name.slice(0, 3) === folded.replace(/^sept$/, "sep"));
      const [before] = dayOf(words[i - 1]), [after] = before ? [] : dayOf(words[i + 1]), end = after ? i + 2 : i + 1;
      if (month < 0 || !words[end] || !/^(19|20|21)\d\d$/.test(words[end].folded)) return;
      const date = `${words[end].folded}-${padded(month + 1)}${before || after || ""}`;
      for (const { start } of words.slice(before ? i - 1 : i, end + 1)) (dates[start] ??= []).push(date);
    });
    return dates;
  }

  // How much a term tells that `count` of `total` documents have: a logarithm by squaring, the same bits as in Swift.
  function idf(count, total) {
    let value = 1 + (total - count + 0.5) / (count + 0.5), result = 0;
    for (; value >= 2; value /= 2) result++;
    for (let step = 0.5, i = 0; i < 20; i++, step /= 2) {
      value *= value;
      if (value < 2) continue;
      value /= 2;
      result += step;
    }
    return result;
  }

  // How many letters were left out, put in, replaced or swapped; more than `limit` for many.
  function typos(a, b, limit) {
    if (Math.abs(a.length - b.length) > limit) return 9;
    let before, above = [...Array(b.length + 1).keys()];
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      for (let j = 1; j <= b.length; j++) {
        row[j] = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      if (Math.min(...row) > limit) return 9;
      before = above;
      above = row;
    }
    return above[b.length];
  }

  const endings = ["e", "s", "d", "es", "ed", "ing", "ings"];
  const typoLimit = ({ length }) => (length > 7 ? 2 : 1);

  // The nearest form of a term's word: mistakes in an ending change the stem.
  function nearest(typed, stem, hasForms, entry) {
    const { term } = entry, last = term.slice(-1), ending = typed.startsWith(stem) ? typed.slice(stem.length) : "", best = { entry, word: term + ending, distance: typos(stem, term, typoLimit(stem)) };
    if (best.distance > typoLimit(stem)) best.distance = 3;
    if (!hasForms || (typed === stem && term.length < 4)) return best;
    const doubled = last === "y" ? [term.slice(0, -1) + "ies"] : endings.slice(4).map((ending) => term + last + ending);
    for (const word of [...endings.map((ending) => term + ending), ...doubled]) {
      const limit = Math.min(typoLimit(typed), best.distance - 1), distance = typos(typed, word, limit);
      if (distance <= limit) Object.assign(best, { word, distance });
    }
    // `undelete` is no mistyped `delete`.
    if (typed !== best.word && typed.replace(/^(un|non|dis)/, "") === best.word) best.distance = 3;
    return best;
  }

  const isWord = (term) => /^[a-z_-]{3,64}$/.test(term);
  const reversed = (term) => [...term].reverse().join("");
  const byCount = (a, b) => b.documents - a.documents || (a.term < b.term ? -1 : 1);
  const termsOf = ({ terms }, form) => terms.filter((term) => term.form === form).map(({ text }) => termOf(text));
  const findAll = async (index, terms) => (await Promise.all(terms.map(index.entry))).filter(Boolean);

  // The words that a mistyped one may be meant for: with its beginning, or with its end.
  async function findTypos(index, typed, stem, hasForms, least) {
    const { length } = stem, half = Math.max(2, length > 7 ? Math.max(3, Math.floor(length / 3)) : (length - 1) >> 1);
    const near = (entries) =>
      entries.map((entry) => nearest(typed, stem, hasForms, entry)).filter(({ distance }) => distance < 3)
        .sort((a, b) => a.distance - b.distance || byCount(a.entry, b.entry)).slice(0, 6);
    const sized = (kind, word, size) => {
      while (size + 2 < length && index.count(kind, word.slice(0, size)) > 3) size++;
      return size;
    };
    const back = reversed(stem), head = sized("d", stem, half), tail = sized("s", back, Math.max(2, Math.min(half, length - 1 - half)));
    const [heads, tails] = await Promise.all([index.beginning("d", stem.slice(0, head), 3), index.beginning("s", back.slice(0, tail), 3)]);
    const found = heads.filter(({ term }) => isWord(term)), known = new Set(found.map(({ term }) => term));
    const others = near(tails.map(({ term, documents }) => ({ term: reversed(term), documents })).filter(({ term }) => !known.has(term))).map(({ entry }) => entry.term);
    // Swapped letters where beginning and end meet are in both.
    for (let i = length - tail - 1; i < Math.min(head, length - tail + 2); i++) others.push(stem.slice(0, i) + stem[i + 1] + stem[i] + stem.slice(i + 2));
    found.push(...(await findAll(index, [...new Set(others)].filter((term) => !known.has(term)))));
    return near(found.filter(({ term, documents }) => documents > least && term !== stem));
  }

  // `docs/a` of `docs/a.md` and of its page; another path as it is.
  const fileEnd = /(\.html)?\.(md|markdown|qmd|mdx|html)(\.erb)?$/, stemOf = (path) => path.replace(fileEnd, "");

  // The name of a document's file, its path, or an address that ends with it.
  function isNamed({ source, page }, query) {
    const stem = stemOf(source), name = literal(stem.split("/").pop()), ends = (text, end) => ` ${text}`.endsWith(" " + end);
    return name && ` ${query} `.includes(` ${name} `) && [source, stem, page].map(literal).some((path) => ends(path, query) || ends(query, path));
  }

  // All ways to find a word, the last of which may be half typed.
  async function findWays(index, chunk, isLast, dates) {
    const { kind } = chunk, ways = [], used = [], prefix = termOf(chunk.folded);
    const idfOfAll = (entries, others = 0) => idf(Math.min(index.documents, others + sum(entries, ({ documents }) => documents)), index.documents);
    const find = (form) => findAll(index, termsOf(chunk, form));
    const add = (entries, strength, limit = Infinity, isLiteral) =>
      entries[0] && ways.push({ entries: entries.map((entry) => ({ entry, idf: Math.min(idf(entry.documents, index.documents), limit) })), strength, isLiteral });
    const addEach = (entries, strength) => entries.forEach((entry) => add([entry], strength));
    const mayBePrefix = kind !== "date" && kind !== "cjk" && prefix[2];
    const [whole, segments, parts, longer] = await Promise.all([find("whole"), find("segment"), find("part"), mayBePrefix ? index.beginning("d", prefix, 2) : []]);
    const words = termsOf(chunk, "whole"), [stem = ""] = words, isWhole = whole[0] && whole.length === words.length, isCompound = kind === "compound";
    add(whole, 1, Infinity, true);
    if (isCompound && !isWhole) addEach(segments, 0.8);
    if (isCompound) add(parts, isWhole ? 0.25 : 0.75);
    const [name] = chunks(isCompound ? stemOf(chunk.folded).split("/").pop() : "");
    if (name && fileEnd.test(chunk.folded)) add(await findAll(index, termsOf(name, "whole")), 1);
    if (kind === "version" && !isWhole) addEach(await find("shortened"), 0.5);
    if (!isWhole || (isLast && kind !== "version" && kind !== "number")) {
      const known = new Set(ways.flatMap(({ entries }) => entries.map(({ entry }) => entry)));
      const best = longer.filter((entry) => entry.term.length > prefix.length && !known.has(entry)).sort(byCount).slice(0, isWhole ? 4 : 12);
      const limit = idfOfAll(best, isWhole ? whole[0].documents : 0);
      for (const entry of best) add([entry], (isLast ? 0.85 : 0.6) * Math.max(0.3, prefix.length / entry.term.length), limit, true);
    }
    const isRare = kind === "word" && isWhole && whole[0].documents === 1;
    if ((isRare || !ways[0] || (isCompound && !isWhole)) && prefix[3] && isWord(stem)) {
      const typed = kind === "word" ? prefix : stem, best = await findTypos(index, typed, stem, kind === "word", isRare ? 8 : 0), limit = idfOfAll(best.map(({ entry }) => entry));
      for (const { entry, word, distance } of best) {
        add([entry], Math.max(0.35, 1 - (2 * distance) / typed.length), limit);
        if (!isRare) used.push(word);
      }
    }
    addEach(await findAll(index, dates.map(termOf)), 1);
    for (const way of ways) Object.assign(way, { total: sum(way.entries, ({ idf }) => idf), k1: isCompound && way.isLiteral ? 0.7 : 2 });
    return { word: chunk.folded, used, ways, weight: ways[0] ? Math.max(...ways.map(({ total, strength }) => total * strength)) : idf(0, index.documents) };
  }

  // The items with the greatest values, in their own order; of equals the first.
  function most(items, count, value) {
    const best = new Set([...items].sort((a, b) => value(b) - value(a)).slice(0, count));
    return items.filter((item) => best.has(item));
  }

  async function findGroups(index, { words }) {
    const telling = words.filter(({ isFunctionWord }) => !isFunctionWord), seen = new Set(), dates = datesInWords(words);
    const distinct = telling.filter(({ folded }) => !seen.has(folded) && seen.add(folded)), last = telling[telling.length - 1];
    const found = most(distinct, 12, ({ folded }) => termOf(folded).length).map((chunk) => findWays(index, chunk, chunk === last, dates[chunk.start] || []));
    const groups = most(await Promise.all(found), 7, ({ weight }) => weight);
    const all = groups.flatMap(({ ways }) => ways.flatMap(({ entries }) => entries));
    await Promise.all(all.map(async (item) => (item.list = await index.postings(item.entry))));
    for (const group of groups) group.isCut = group.ways.some(({ entries }) => entries.some(({ entry }) => entry.rest));
    return groups;
  }

  // What each document has of a query, and the share of the query that it has.
  function scoreDocuments(groups, count) {
    const [scores, shares, best, strengths, sums, idfs] = Array.from({ length: 6 }, () => new Float64Array(count)), total = sum(groups, ({ weight }) => weight);
    for (const { ways, weight } of groups) {
      const found = [];
      const raise = (document, value, worth) => {
        if (!best[document]) found.push(document);
        if (value > best[document]) best[document] = value;
        if (worth > strengths[document]) strengths[document] = worth;
      };
      for (const { entries, strength, total, k1 } of ways) {
        const several = [];
        for (const { list: { documents, masses }, idf } of entries)
          for (let i = 0; i < documents.length; i++) {
            const document = documents[i];
            if (!entries[1]) raise(document, strength * idf * (masses[i] / (masses[i] + k1)), strength);
            else {
              if (!idfs[document]) several.push(document);
              sums[document] += idf * (masses[i] / (masses[i] + k1));
              idfs[document] += idf;
            }
          }
        for (const document of several) {
          const coverage = idfs[document] / total, worth = strength * coverage * coverage;
          raise(document, worth * sums[document], worth);
          sums[document] = idfs[document] = 0;
        }
      }
      for (const document of found) {
        scores[document] += best[document];
        shares[document] += (weight * strengths[document]) / total;
        best[document] = strengths[document] = 0;
      }
    }
    return { scores: scores.map((score, document) => score * shares[document]), shares };
  }

  // Raises a score by the share of the query that the best unit of a document and its title have.
  function weigh(groups, candidate) {
    const all = new Map(), total = sum(groups, ({ weight }) => weight), pinning = !groups[1] && groups[0].ways.find(({ strength }) => strength === 1);
    let titleShare = 0, best = { share: 0, weight: 0, literals: 0 };
    for (const { ways, weight, isCut } of groups) {
      const own = new Map();
      let title = 0;
      for (const { entries, strength, total, isLiteral } of ways) {
        const found = new Map();
        let inTitle = 0;
        for (const item of entries) {
          const { list: { documents, ends, units, impacts }, idf } = item;
          const at = indexBehind(documents, candidate.document) - 1, share = (strength * idf) / total;
          if (documents[at] !== candidate.document) continue;
          const start = at && ends[at - 1];
          if (!units[start] && impacts[start] > 9) inTitle += share;
          for (let i = start; i < ends[at]; i++) {
            add(found, units[i], share, weights[impacts[i]], isLiteral && !isCut ? 1 : 0);
            if (impacts[i] > 14 && pinning && item === pinning.entries[0]) candidate.isPinned = true;
          }
        }
        for (const [unit, { share, weight, literals }] of found) {
          const known = own.get(unit) || best;
          own.set(unit, { share: Math.max(known.share, share), weight: Math.max(known.weight, weight), literals: literals || known.literals });
        }
        title = Math.max(title, inTitle);
      }
      for (const [unit, found] of own) add(all, unit, (found.share * weight) / total, found.weight, found.literals);
      titleShare += (title * weight) / total;
    }
    for (const [unit, found] of all)
      if ((found.share - best.share || found.weight - best.weight || candidate.unit - unit) > 0) {
        best = found;
        candidate.unit = unit;
      }
    candidate.mayBeLiteral = best.literals === groups.filter(({ isCut }) => !isCut).length;
    candidate.score *= 1 + Math.min(1, best.share) + 0.75 * Math.min(1, titleShare);
  }

  function add(units, unit, share, weight, literals) {
    const known = units.get(unit);
    if (!known) return units.set(unit, { share, weight, literals });
    known.share += share;
    known.weight += weight;
    known.literals += literals;
  }

  // Whether a text stands in a unit; its last word may be half typed, unless a space must follow.
  function holds(unit, words, space = "") {
    unit.literal ??= " " + [unit.kind === "section" ? unit.heading : "", ...unit.blocks.map(({ text, isAddress }) => (isAddress ? "" : text))].map(literal).filter(Boolean).join(" ");
    return words && (unit.literal + space).includes(" " + words + space);
  }

  // The number of the first unit a text stands in; below 0 for none.
  function unitWith({ units, firstUnit }, words, space) {
    const at = units.findIndex((unit) => holds(unit, words, space));
    return at < 0 ? at : at + firstUnit;
  }

  // The share of a title's words that words of the query match.
  function coverage(title, groupOf) {
    const words = chunks(title).filter(({ isFunctionWord }) => !isFunctionWord), isKnown = ({ text }) => groupOf.has(text);
    const matched = sum(words, ({ terms }) => {
      const parts = terms.filter(({ form }) => form === "part");
      if (terms.some((term) => term.form === "whole" && isKnown(term))) return 1;
      return parts[0] ? parts.filter(isKnown).length / parts.length : 0;
    });
    return words[0] ? matched / words.length : 0;
  }

  // The words around the best match of a unit, where that is the title around the first of the text below it. It is measured in bytes.
  function snippetOf(document, number, words, groups, groupOf) {
    const unit = document.units[number - document.firstUnit], next = document.units[number - document.firstUnit + 1];
    const worth = (marks) => sum([...new Set(marks.map(({ group }) => group))], (group) => groups[group].weight);
    const isThere = holds(unit, words);
    let best, most = -1;
    const marksIn = (text) => chunks(text).flatMap(({ terms, start, end }) => {
      const group = terms.reduce((least, { text }) => Math.min(least, groupOf.get(text) ?? least), Infinity);
      return group < Infinity ? [{ group, start, end }] : [];
    });
    const isAside = ({ text, isAddress }) => isAddress || text === document.title;
    for (const block of unit.blocks) {
      const { text, line } = block, marks = marksIn(text);
      const score = worth(marks) * (isThere && !block.isAddress && (" " + literal(text)).includes(" " + words) ? 2 : 1) * (isAside(block) ? 0.25 : 1);
      if (score <= most) continue;
      most = score;
      best = { text, line, marks };
    }
    if (!best) return { text: "", marks: [], line: unit.line };
    const body = best.text === document.title && unit.blocks.concat(next ? next.blocks : []).find((block) => !isAside(block));
    const place = cut(best, worth);
    return body ? { ...cut({ ...body, marks: marksIn(body.text) }, worth), line: place.line } : place;
  }

  function cut({ text, marks, line }, worth) {
    let first, densest = 0;
    const bytes = encode(text);
    let at = 0, place = 0;
    const placeOf = (end) => {
      place += encode(text.slice(at, end)).length;
      at = end;
      return place;
    };
    for (const mark of marks) Object.assign(mark, { from: placeOf(mark.start), to: placeOf(mark.end) });
    marks.forEach((mark, i) => {
      let end = i + 1;
      while (end < marks.length && marks[end].to <= mark.from + 160) end++;
      const score = worth(marks.slice(i, end));
      if (score <= densest) return;
      densest = score;
      first = mark;
    });
    const anchor = first ? first.from : 0;
    let start = Math.max(0, anchor - 60), space;
    if (start) start = (space = bytes.subarray(start, anchor).findIndex(isSpace)) < 0 ? anchor : start + space + 1;
    let end = Math.min(bytes.length, start + 220);
    // A space before the match would cut it off.
    const matched = first ? Math.min(first.to, end) : start;
    if (end < bytes.length && (space = bytes.subarray(matched, end).findLastIndex(isSpace)) >= 0) end = matched + space;
    while (bytes[end] >> 6 === 2) end++;
    const offset = decode(bytes.subarray(0, start)).length;
    return {
      text: decode(bytes.subarray(start, end)).replace(/[\0-\x1f]/g, " "),
      marks: marks.filter(({ from, to }) => from >= start && to <= end).map((mark) => [mark.start - offset, mark.end - offset]),
      line: line + text.slice(0, first ? first.start : 0).split("\n").length - 1,
    };
  }

  // Which documents the filters and exclusions let through, as ones and zeros; null for all.
  async function findAllowed(index, { filters, excluded, from, to }) {
    if (!filters[0] && !excluded[0] && !from && to === Infinity) return null;
    const allowed = new Uint8Array(index.documents).fill(1);
    const documentsOf = async (terms) => new Set((await Promise.all((await findAll(index, terms)).map(index.documentsOf))).flat());
    const keep = (isKept) => allowed.forEach((_, document) => isKept(document) || (allowed[document] = 0));
    await Promise.all(facets.map(async (facet) => {
      const own = filters.filter((filter) => filter.facet === facet);
      if (!own[0]) return;
      const documents = await documentsOf(own.map(({ term }) => term));
      keep((document) => documents.has(document));
    }));
    if (from || to < Infinity) {
      const days = await index.days();
      keep((document) => days[document] && days[document] >= from && days[document] < to);
    }
    const documents = await documentsOf(excluded.flatMap(({ text, term }) => term || chunks(text).flatMap((chunk) => termsOf(chunk, "whole"))));
    keep((document) => !documents.has(document));
    return allowed;
  }

  const isBefore = (a, b) => !!b.isPinned - !!a.isPinned || !!b.isExact - !!a.isExact || b.score - a.score || a.document - b.document;

  async function rank(index, query, limit) {
    const [allowed, groups] = await Promise.all([findAllowed(index, query), findGroups(index, query)]);
    const groupOf = new Map(groups.flatMap(({ ways }, group) => ways.flatMap(({ entries }) => entries.map(({ entry }) => [textOf(entry.term), group]))).reverse());
    const ranked = { groups, groupOf, documents: [], notes: [] };
    if (!groups[0]) {
      const isPhrase = !!query.phrases[0], all = allowed || new Uint8Array(isPhrase ? index.documents : 0).fill(1);
      all.forEach((isAllowed, document) => isAllowed && ranked.documents.push(document));
      ranked.candidates = (isPhrase ? ranked.documents : ranked.documents.slice(0, limit)).map((document) => ({ document, score: 0, unit: 0 }));
      if (isPhrase) await lookThroughTexts(index, query, ranked, limit);
      else if (!allowed && query.words[0]) ranked.notes.push(`\`${query.literal}\` has only words that nearly every text has`);
      return ranked;
    }
    const { scores, shares } = scoreDocuments(groups, index.documents);
    for (const document of index.superseded) scores[document] *= 0.5;
    if (allowed) allowed.forEach((isAllowed, document) => (shares[document] *= isAllowed));
    const least = shares.reduce((most, share) => Math.max(most, share), 0) * 0.5;
    shares.forEach((share, document) => share && share >= least && ranked.documents.push(document));
    const size = Math.max(200, limit), ordered = Float64Array.from(ranked.documents, (document) => scores[document]).sort();
    ranked.candidates = ranked.documents.filter((document) => scores[document] >= ordered[Math.max(0, ordered.length - size)])
      .map((document) => ({ document, score: scores[document], unit: 0 })).sort(isBefore);
    for (const candidate of ranked.candidates.slice(0, 200)) weigh(groups, candidate);
    ranked.candidates.sort(isBefore);
    await lookThroughTexts(index, query, ranked, limit);
    return ranked;
  }

  // Looks for what was quoted in all parts of a document.
  async function lookForPhrases(index, phrases, candidate) {
    const units = phrases.map(() => -1);
    for (const first of index.firstUnits(candidate.document)) {
      if (!units.includes(-1)) break;
      const document = await index.document(candidate.document, first);
      phrases.forEach((phrase, i) => units[i] < 0 && (units[i] = unitWith(document, phrase, " ")));
    }
    candidate.meetsPhrases = !units.includes(-1);
    if (units[0] >= 0) candidate.unit = units[0];
  }

  // Looks for the query as it was typed, and for what was quoted, in texts: ten, and more where it may stand.
  async function lookThroughTexts(index, { phrases, words, literal, verbatim: typed }, ranked, limit) {
    const isPhrase = !!phrases[0], isTelling = words.length > 2 || words.some(({ kind }) => kind !== "word"), looked = [];
    const isVersion = words[0] && words[words.length - 1].kind === "version";
    let rest = ranked.candidates, found = 0;
    do {
      const batch = rest.filter(({ mayBeLiteral }) => !looked[0] || isPhrase || mayBeLiteral).slice(0, 10);
      if (!batch[0]) break;
      await Promise.all(batch.map(async (candidate) => {
        const document = await index.document(candidate.document, candidate.unit);
        candidate.score *= 1 + 0.5 * coverage(document.title, ranked.groupOf);
        // What is half typed is not exact, and 2.20.1 is no half typed 2.20.10.
        const whole = unitWith(document, literal, " "), unit = whole < 0 && !isVersion ? unitWith(document, literal) : whole;
        if (unit >= 0) {
          Object.assign(candidate, { unit, isLiteral: true, isExact: isTelling && whole >= 0 });
          candidate.score *= 1.6;
          candidate.isVerbatim = document.units[unit - document.firstUnit].blocks.some(({ text }) => verbatim(text).includes(typed));
          if (candidate.isVerbatim) candidate.score *= 1.25;
        }
        if (isNamed(document, literal)) candidate.isPinned = true;
        candidate.successor = document.successor;
        if (isPhrase) await lookForPhrases(index, phrases, candidate);
        if (isPhrase ? candidate.meetsPhrases : candidate.isLiteral) found++;
      }));
      rest = rest.slice(rest.indexOf(batch[batch.length - 1]) + 1);
      looked.push(...batch);
    } while (isPhrase ? found <= limit && (looked.length < 30 || looked.length < limit * 2) : words.length > 2 && !found && looked.length < 30);
    if (isPhrase) {
      if (looked.length < ranked.documents.length) ranked.notes.push(`only the best ${looked.length} documents were looked through for the quoted words`);
      ranked.candidates = ranked.candidates.filter(({ meetsPhrases }) => meetsPhrases);
      ranked.documents = ranked.candidates.map(({ document }) => document).sort((a, b) => a - b);
    }
    // What took a document's place stands before it.
    for (const { successor, score, isExact, isPinned } of looked) {
      const next = looked.find(({ document }) => document === successor);
      if (next && next.score <= score && (next.isExact || !isExact)) Object.assign(next, { score: score * 1.001, isPinned: isPinned || next.isPinned });
    }
    ranked.candidates.sort(isBefore);
  }

  async function show(index, query, { groups, groupOf, candidates, documents, notes }, limit) {
    const words = query.phrases[0] || query.literal;
    const hits = await Promise.all(candidates.slice(0, limit).map(async (candidate) => {
      const { document: number, score, isLiteral = false } = candidate, document = await index.document(number, candidate.unit);
      const unit = document.units[candidate.unit - document.firstUnit];
      return { number, document, unit, score, isLiteral, isSuperseded: index.superseded.includes(number), snippet: snippetOf(document, candidate.unit, words, groups, groupOf) };
    }));
    const corrections = groups.filter(({ used }) => used[0]).map(({ word, used }) => ({ word, used }));
    const missing = groups.filter(({ ways }) => !ways[0]).map(({ word }) => `nothing has \`${word}\``);
    return { hits, total: documents.length, documents, corrections, notes: [...query.notes, ...notes, ...(hits[0] || groups[1] ? missing : [])], filters: query.filters };
  }

  // What begins with `-` is a word of the text where the whole query stands literally in a document: part of a command.
  return async (index, text, limit) => {
    text = decode(encode(text));
    const query = await readKnown(index, text);
    if (query.excluded[0]) {
      // With no other words an exclusion is none of a command's.
      if (query.words[0]) {
        const pasted = await readKnown(index, text, query.excluded.map(({ start }) => start)), ranked = await rank(index, pasted, limit);
        if (ranked.candidates.some(({ isVerbatim }) => isVerbatim)) return show(index, pasted, ranked, limit);
      }
      query.notes.push(...query.excluded.filter(({ text }) => chunks(text).some(({ isFunctionWord }) => !isFunctionWord)).map(({ text }) => `without ${text}`));
    }
    const found = await show(index, query, await rank(index, query, limit), limit);
    if (found.hits[0] || !query.phrases[0] || !limit || query.literal === query.phrases.join(" ")) return found;
    // Quotation marks of an error message quote nothing.
    query.notes.push("what is quoted stands nowhere so; searched for its words");
    query.phrases = [];
    return show(index, query, await rank(index, query, limit), limit);
  };
})();
