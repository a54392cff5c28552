"use strict";
// What texts and queries are to search: the same as Sources/Search/Text, held to it by Tests/SearchTests/Vectors/terms.json.
const debriefText = (() => {
  // Folding: what Unicode takes apart becomes its first sign; `others` are the Latin signs that it does not, in their order.
  const digraphs = "ae db dz hv ij lj nj oe oi ou qp ss th ff fi fl ffi ffl st".split(" ");
  const others =
    "Ad.oMLAd.oMddhhiEEkllllnnnHHttsbbbb66occdddd.eeeffggDiikkl.mnnoIIppr22ssttttuvyyzzzzzz255.w....CCCFFFGGGeAAggzzCCCDwAAooggndJJzzlntjBKaccltsz<.buveejjqqrryy";
  const folds = {}, scalar = String.fromCodePoint;
  const setFold = (code, sign) => {
    if (sign !== ".") folds[scalar(code)] = sign === "<" ? scalar(code + 1) : digraphs[sign.charCodeAt(0) - 65] || sign;
  };
  for (let code = 0xc0, next = 0; code < 0x3cf; code++) {
    const first = scalar(code).normalize("NFD")[0].toLowerCase();
    if (code < 0x250) setFold(code, /[a-z]/.test(first) ? first : others[next++]);
    else if (code > 0x385 && code !== 0x387) setFold(code, first.replace("\u03c2", "\u03c3"));
  }
  for (let i = 0; i < 7; i++) setFold(0xfb00 + i, "NOPQRSS"[i]);
  for (let code = 0x400; code < 0x430; code++) setFold(code, scalar(code + (code < 0x410 ? 80 : 32)));
  folds["\xb5"] = "\u03bc";

  // Kinds: a small, A capital, 0 digit, - joiner, ' apostrophe, m mark, i ideograph, l other letter, space for what ends a chunk.
  const kinds = {
    a: /[a-z]/,
    A: /[A-Z]/,
    0: /\d/,
    "-": /[._\-/:@+#$=&]/,
    "'": /['\u2019]/,
    m: /[\u0300-\u036f]/,
    i: /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\u{20000}-\u{2ffff}]/u,
    " ": /[\0-\xa9\xab-\xb4\xb6-\xb9\xbb-\xbf\xd7\xf7\u2000-\u206f\u20a0-\u2bff\u2e00-\u2e7f\u3000-\u303f\ud800-\uf8ff\ufe00-\ufe0f\ufe30-\ufe4f\ufeff\uff5f-\uff65\uffe0-\uffff\u{1f000}-\u{1faff}\u{e0000}-\u{10ffff}]/u,
  };
  const known = {};
  const foldSign = (sign) => (known[sign] ??= readSign(sign));
  function readSign(sign) {
    const code = sign.codePointAt(0);
    if (code > 0xff00 && code < 0xff5f) sign = scalar(code - 0xfee0);
    const kind = Object.keys(kinds).find((kind) => kinds[kind].test(sign)) || "l";
    return { kind, text: kind === "'" ? kind : kind === "A" ? sign.toLowerCase() : folds[sign] || sign };
  }

  // The folded text and the kind, beginning and end in the source of each of its units.
  function fold(source) {
    const starts = [], ends = [], texts = [], allKinds = [];
    let end = 0;
    for (const sign of source) {
      const start = end, { kind, text } = foldSign(sign);
      end += sign.length;
      if (kind === "m") {
        if (ends[ends.length - 1] === start) ends[ends.length - 1] = end;
        continue;
      }
      texts.push(text);
      allKinds.push(kind.repeat(text.length));
      for (let i = 0; i < text.length; i++) {
        starts.push(start);
        ends.push(end);
      }
    }
    return { text: texts.join(""), kinds: allKinds.join(""), starts, ends };
  }

  function scan(source) {
    const folded = fold(source);
    return [...folded.kinds.matchAll(/i+|[aA0l]+(?:(?:-+|')[aA0l]+)*/g)].map((match) => {
      const at = match.index;
      let kinds = match[0], end = at + kinds.length;
      let text = folded.text.slice(at, end);
      const hasJoiners = kinds.includes("-"), tail = /^[aA]{1,2}$/.test(kinds) && /^(?:\+\+(?!\+)|#(?!#))/.exec(folded.text.slice(end, end + 3));
      const range = { start: folded.starts[at], end: folded.ends[end - 1] };
      if (tail) {
        text += tail[0];
        kinds += "--";
        range.end = folded.ends[end + tail[0].length - 1];
      }
      text = text.replace(/'s$/, "").replaceAll("'", "");
      // No change of case is seen in O'Brien and l'API.
      kinds = kinds.replace(/'A/g, "l").replaceAll("'", "").slice(0, text.length);
      return { text, kinds, hasJoiners, ...range };
    });
  }

  // Stem.
  const syllables = (word) => word.split(/[aeiouy]+/).length - 1;
  const isShort = (word) => /[^aeiouy][aeiouy][^aeiouywx]$/.test(word) && syllables(word) === 1;

  function stem(word) {
    const cut = (count) => (word = word.slice(0, -count));
    if (!/^[a-z]{4,}$/.test(word)) return word;
    if (/..ie[sd]$/.test(word)) return cut(3) + "y";
    if (/s$/.test(word) && !/(?:ss|ias|tps|...is|..[^p]us)$/.test(word)) cut(1);
    const rest = word.replace(/([^e])ed$|ing$/, "$1");
    if (rest !== word && rest.length > 2 && /[aeiouy]/.test(rest)) {
      word = rest;
      if (/([^aeiouy])\1$/.test(word)) {
        if (/...[^lszf]$/.test(word)) cut(1);
      } else if (isShort(word)) word += "e";
    }
    if (/...ie$/.test(word)) word = cut(2) + "y";
    else if (/..[^e]e$/.test(word) && !isShort(word.slice(0, -1))) cut(1);
    return /ll$/.test(word) && syllables(word) > 1 ? cut(1) : word;
  }

  const functionWords = new Set(
    "a also an and are as at be been but by can could did do does for from had has have how i if in into is it its of on or our should so than that the their them then there these they this those to was we were what when where which who will with would you your".split(" "));

  // Dates and versions: each match gives itself and its shorter forms.
  const pieceEnd = "(?=[._\\-/:@+#$=&]|$";
  const month = "(?:19|20|21)\\d\\d([-/])(?:0[1-9]|1[0-2])";
  const monthAlone = /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])$/;
  const day = RegExp(month + "\\1(?:0[1-9]|[12]\\d|3[01])" + pieceEnd + "|t\\d)", "y");
  const numbers = "v?((\\d{1,6}\\.\\d{1,6})(?:\\.\\d{1,6}){0,3})(?!\\.?\\d)(?:[a-z]{1,8}\\d{0,6})?";
  const identifiers = "[a-z\\d]+(?:\\.[a-z\\d]+)*)?";
  const versionAlone = RegExp("^" + numbers + "(?:\\.[a-z][a-z\\d]*)?(?:-(?!\\d+\\.\\d)" + identifiers + "(?:\\+" + identifiers + "$");
  const version = RegExp(numbers + pieceEnd + ")(?:(?:\\.x|-[a-z]{1,8}\\.?\\d{1,6})" + pieceEnd + "))?", "y");
  const formsOfDate = (text) => [text, text.slice(0, 7), text.slice(0, 4)].map((form) => form.replaceAll("/", "-"));
  const formsOfVersion = (match) => [match[0].replace(/^v/, ""), match[1], match[2]];

  function matchAt(shape, text, at) {
    shape.lastIndex = at;
    return shape.exec(text);
  }

  // `Back` of loopBack, `Pod` of HTTPPod, `Sum` of sha256Sum; not `s` of APIs nor `Mi` of 64Mi.
  function isHump(text, kinds, at, start) {
    if (kinds[at] !== "A") return false;
    if (kinds[at - 1] === "a") return true;
    if (kinds[at + 1] !== "a" || (text[at + 1] === "s" && kinds[at + 2] !== "a")) return false;
    let before = at - 1;
    while (before > start && kinds[before] === "0") before--;
    return kinds[before] === "A" || (kinds[before] === "a" && before < at - 1);
  }

  // Pieces between joiners as lists of their parts, dates and versions as their forms; names of several pieces.
  function split({ text, kinds, hasJoiners }) {
    const pieces = [], names = [];
    let first = -1, name = "";
    const endName = () => {
      if (name) names.push(name);
      first = -1;
      name = "";
    };
    for (let at = 0; at < text.length; at++) {
      if (kinds[at] === "-") {
        if (!/[-_]/.test(text[at])) endName();
        continue;
      }
      const date = hasJoiners && matchAt(day, text, at), match = date || (hasJoiners && text[at - 1] !== "." && matchAt(version, text, at));
      if (match) {
        endName();
        pieces.push({ forms: date ? formsOfDate(date[0]) : formsOfVersion(match), parts: [] });
        at += match[0].length - 1;
        continue;
      }
      const start = at, parts = [];
      let from = at++;
      for (; at < text.length && kinds[at] !== "-"; at++) {
        if (!isHump(text, kinds, at, start)) continue;
        parts.push(text.slice(from, at));
        from = at;
      }
      pieces.push({ parts: [...parts, text.slice(from, at)] });
      if (first < 0) first = start;
      else name = text.slice(first, at);
      at--;
    }
    endName();
    return { pieces, names };
  }

  const isBelowLimit = (text) => text.length < 22 || new TextEncoder().encode(text).length <= 64;

  // Tells `add` the terms of a chunk, best forms first, and returns its kind.
  function readTerms(chunk, add) {
    const { text, kinds } = chunk, isShort = isBelowLimit(text);
    const addStem = (form, word) => isBelowLimit(word) && add(form, stem(word));
    const addForms = ([whole, ...shortened], kind) => {
      add("whole", whole);
      for (const term of shortened) add("shortened", term);
      return kind;
    };
    if (kinds[0] === "i") {
      const signs = [...text];
      signs.forEach((sign, i) => (i || !signs[1]) && add("whole", (signs[i - 1] || "") + sign));
      return "cjk";
    }
    if (isShort) {
      let match = matchAt(day, text, 0) || text.match(monthAlone);
      if (match && match[0] === text) return addForms(formsOfDate(text), "date");
      match = text.match(versionAlone);
      if (match) return addForms(formsOfVersion(match), "version");
    }
    const { pieces, names } = split(chunk);
    if (!chunk.hasJoiners && !pieces[0].parts[1]) {
      addStem("whole", text);
      return /^\d+$/.test(text) ? "number" : "word";
    }
    if (isShort) add("whole", text);
    for (const { forms, parts } of pieces) {
      if (forms) add("segment", forms[0]);
      else if (isShort && parts[1]) add("segment", parts.join(""));
    }
    for (const name of names) add("segment", name);
    for (const { parts } of pieces) {
      if (!isShort || !parts[1]) continue;
      for (let i = 1; i < parts.length; i++) addStem("pair", parts[i - 1] + parts[i]);
      addStem("pair", parts.join(""));
    }
    for (const { parts } of pieces) for (const part of parts) if (/../su.test(part) && !functionWords.has(part)) addStem("part", part);
    for (const { forms = [] } of pieces) for (const term of forms.slice(1)) add("shortened", term);
    return "compound";
  }

  const chunks = (query) =>
    scan(query).map((chunk) => {
      const terms = [], folded = chunk.text, isFunctionWord = !chunk.hasJoiners && functionWords.has(folded);
      const kind = readTerms(chunk, (form, text) => {
        if (isBelowLimit(text) && !terms.slice(-128).some((term) => term.text === text)) terms.push({ text, form });
      });
      const stemmed = kind === "word" && terms[0] ? terms[0].text : null;
      return { folded, kind, terms: isFunctionWord ? [] : terms, isFunctionWord, stem: stemmed, start: chunk.start, end: chunk.end };
    });

  function literal(text) {
    if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase().replace(/([a-z\d])'(?=[a-z\d])/g, "$1").match(/[a-z\d]+/g)?.join(" ") || "";
    const folded = fold(text);
    const words = folded.kinds.matchAll(/[aA0li]+(?:'[aA0li]+)*/g);
    return Array.from(words, ({ 0: { length }, index }) => folded.text.slice(index, index + length).replaceAll("'", "")).join(" ");
  }

  const terms = (text) => chunks(text).flatMap((chunk) => chunk.terms);
  return Object.freeze({ chunks, literal, stem, terms });
})();
