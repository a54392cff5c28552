"use strict";
// Reads the files of the search index, each when it is first needed: the same as Sources/Search/Index and Documents.
const debriefIndex = (() => {
  const formats = "2,2", bundleSize = 32;
  const fileLimit = 1 << 24, termLimit = 1 << 23, documentLimit = 1 << 20, unitLimit = 1 << 24;
  const keptFiles = 3000, keptBundles = 100, keptPostings = 1 << 20;
  const documentKinds = ["postmortem", "runbook", "release", "upgrade", "page"];
  const unitKinds = ["top", "section", "action-item", "timeline-entry"];
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true }), encoder = new TextEncoder();
  const encode = (text) => encoder.encode(text), decode = (bytes) => decoder.decode(bytes);

  // Terms have a sign for each byte, so that they are measured and compared as in Swift.
  const termOf = (text) => Array.from(encode(text), (byte) => String.fromCharCode(byte)).join("");
  const bytesOf = (term) => Uint8Array.from(term, (sign) => sign.charCodeAt());
  const textOf = (term) => decode(bytesOf(term));

  class SearchFault extends Error {
    constructor(name, state) {
      super(`the search file ${name} is ${state}`);
    }
  }
  const refuse = () => {
    throw Error();
  };

  class ByteReader {
    constructor(bytes, position = 0) {
      Object.assign(this, { bytes, position, room: termLimit });
    }
    get isAtEnd() {
      return this.position >= this.bytes.length;
    }
    byte() {
      return this.position < this.bytes.length ? this.bytes[this.position++] : refuse();
    }
    number(limit = 2 ** 31) {
      let value = 0, scale = 1, byte;
      do {
        byte = scale > 2 ** 28 ? refuse() : this.byte();
        value += (byte & 127) * scale;
        scale *= 128;
      } while (byte > 127);
      return value < limit ? value : refuse();
    }
    count() {
      const value = this.number();
      return value <= this.bytes.length - this.position ? value : refuse();
    }
    skip(count) {
      return count <= this.bytes.length - this.position ? this.bytes.subarray(this.position, (this.position += count)) : refuse();
    }
    bytesOfText() {
      return this.skip(this.number());
    }
    text() {
      return decode(this.bytesOfText());
    }
    term(previous) {
      const term = previous.slice(0, this.number(previous.length + 1)) + String.fromCharCode(...this.bytesOfText());
      return (this.room -= term.length) < 0 ? refuse() : term;
    }
    list(read) {
      return Array.from({ length: this.count() }, read);
    }
    terms() {
      let term = "";
      return this.list(() => (term = this.term(term)));
    }
  }

  function readManifest(bytes) {
    if ([bytes.number(), bytes.number()].join() !== formats) refuse();
    const documents = bytes.number(documentLimit);
    const d = bytes.terms(), s = bytes.terms(), facets = bytes.list(() => bytes.text());
    let document = 0;
    const long = bytes.list(() => {
      let unit = 0;
      document += bytes.number(documentLimit);
      return { document, firstUnits: bytes.list(() => (unit += bytes.number(unitLimit))) };
    });
    document = 0;
    const superseded = bytes.list(() => (document += bytes.number(documentLimit)));
    return document < (documents || 1) ? { documents, firsts: { d, s }, facets, long, superseded } : refuse();
  }

  // A short posting list stands behind its term, a long one elsewhere; of the longest the best documents stand apart.
  function readDictionary(bytes, { firsts }, shard) {
    const entries = [], elsewhere = () => ({ kind: "p", shard: bytes.number(), offset: bytes.number() });
    let term = "";
    while (!bytes.isAtEnd) {
      term = bytes.term(term);
      const documents = bytes.number(), head = bytes.number(), entry = { term, documents };
      entries.push(entry);
      if (head % 3) entry.best = { ...elsewhere(), count: documents };
      else {
        entry.best = { kind: "d", shard, bytes: bytes.bytes, offset: bytes.position, count: documents };
        bytes.skip(Math.floor(head / 3));
      }
      if (head % 3 < 2) continue;
      entry.best.count = bytes.number(documents);
      entry.rest = { ...elsewhere(), count: documents - entry.best.count };
    }
    // A file that is cut or another's would say that nothing has the term.
    return (entries[0] || {}).term === firsts.d[shard] ? entries : refuse();
  }

  function readSpelling(bytes) {
    const words = [];
    let term = "";
    while (!bytes.isAtEnd) words.push({ term: (term = bytes.term(term)), documents: bytes.number() });
    return words;
  }

  function readDocument(bytes) {
    // scripts/minify puts patterns before other constants, and the order of reading matters.
    let kind = documentKinds[bytes.number(documentKinds.length)];
    const [id, source, page, title, date, severity] = Array.from({ length: 6 }, () => bytes.text());
    const services = bytes.list(() => bytes.text()), successor = bytes.number(documentLimit + 1) - 1, firstUnit = bytes.number(unitLimit);
    const units = bytes.list(() => {
      const kind = unitKinds[bytes.number(unitKinds.length)], anchor = bytes.text(), heading = bytes.text(), first = bytes.number();
      let line = first;
      const blocks = bytes.list(() => {
        const head = bytes.number();
        line += head >> 1;
        return { line, isAddress: head & 1, text: bytes.text() };
      });
      return { kind, anchor, heading, line: first, blocks };
    });
    return { id, source, page, title, kind, date, severity, services, successor, firstUnit, units };
  }

  function readFacet(bytes, { documents }) {
    const values = bytes.list(() => bytes.text());
    const columns = Array.from({ length: documents }, () => bytes.list(() => bytes.number(values.length)));
    const counts = (documents) => {
      const counts = values.map(() => 0);
      for (const document of documents) for (const value of columns[document]) counts[value]++;
      return counts;
    };
    return { values, counts };
  }

  // Days from the year 1 on, 0 for none.
  function readDays(bytes, { documents }) {
    let day = 3652059;
    return Array.from({ length: documents }, () => (day -= bytes.number(day + 1)));
  }

  const readBytes = ({ bytes }) => bytes;
  const readers = { m: readManifest, d: readDictionary, p: readBytes, c: readBytes, s: readSpelling, t: readDocument, f: readFacet, y: readDays };

  // What four bits of a weight stand for: half steps of powers of two.
  const weights = Float64Array.from({ length: 16 }, (_, impact) => ((Math.min(impact, 14) & 1 ? Math.SQRT2 : 1) * (1 << (Math.min(impact, 14) >> 1))) / 8);

  function readPostings(bytes, count, limit) {
    const documents = [], ends = [], masses = [], units = [], impacts = [];
    let document = -1;
    if (count > limit) refuse();
    while (documents.length < count) {
      const head = bytes.number();
      document += 1 + (head >> 1);
      let unit = 0, weight = 0, rest = head & 1 ? bytes.count() : 1;
      if (document >= limit || !rest) refuse();
      for (; rest; rest--) {
        const byte = bytes.byte(), distance = byte >> 4;
        unit += distance < 15 ? distance : 15 + bytes.number(unitLimit);
        if (unit >= unitLimit) refuse();
        units.push(unit);
        impacts.push(byte & 15);
        weight += weights[byte & 15];
      }
      documents.push(document);
      ends.push(units.length);
      masses.push(weight);
    }
    return { documents, ends, masses, units, impacts };
  }

  // The index of the first item behind a value.
  function indexBehind(items, value) {
    let low = 0, high = items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (value < items[middle]) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  // Keeps the last promises, and none that failed.
  function remembered(known, key, limit, make) {
    let promise = known.get(key);
    if (!promise) {
      known.set(key, (promise = make()));
      promise.catch(() => known.delete(key));
      if (known.size > limit) known.delete(known.keys().next().value);
    }
    return promise;
  }

  // Texts may be packed on top of what they have in common, which goes before them as a block that is not packed.
  async function unpacked(packed, common) {
    const [form] = packed, known = form === 2 ? await common() : [], { length } = known, parts = [];
    let size = -length;
    if (!form) return form === 0 ? packed.subarray(1) : refuse();
    if (form > 2 || length >> 16) refuse();
    const block = form === 2 ? [Uint8Array.of(0, length, length >> 8, ~length, ~length >> 8), known] : [];
    const stream = new Blob([...block, packed.subarray(1)]).stream().pipeThrough(new DecompressionStream(form === 2 ? "deflate-raw" : "gzip")).getReader();
    for (;;) {
      const { done, value } = await stream.read();
      if (done) return new Uint8Array(await new Blob(parts).slice(length).arrayBuffer());
      if ((size += value.length) > fileLimit) {
        stream.cancel();
        refuse();
      }
      parts.push(value);
    }
  }

  // A page that was opened from a folder may fetch nothing, but may load scripts, which bring their files by `put`.
  const bundles = new Map(), arrived = new Map();
  const put = (name, texts) => void arrived.set(name, texts);
  const createScriptURL = (url) => (/^(?:[\w.-]+\/)*search\/[\da-f]{16}\/[mdpstcfy]\d+\.js$/.test(url) ? url : refuse());
  const policy = (self.trustedTypes || { createPolicy: (_, rules) => rules }).createPolicy("debrief", { createScriptURL });

  const loadBundle = (url, name) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      const end = (state) => {
        script.remove();
        arrived.has(name) ? resolve(arrived.get(name)) : reject(new SearchFault(`${name}.js`, state));
        arrived.delete(name);
      };
      script.onload = () => end("damaged");
      script.onerror = () => end("missing");
      script.src = policy.createScriptURL(url);
      document.head.append(script);
    });

  async function packedBytes(folder, kind, number) {
    const bundle = kind + Math.floor(number / bundleSize), script = `${folder}${bundle}.js`;
    if (location.protocol === "file:") {
      const texts = await remembered(bundles, script, keptBundles, () => loadBundle(script, bundle));
      return bytesOf(atob(texts[number % bundleSize]));
    }
    const name = kind + number, response = await fetch(`${folder}${name}.bin`).catch(() => 0);
    if (!response.ok) throw new SearchFault(name, "missing");
    return new Uint8Array(await response.arrayBuffer());
  }

  async function open(folder) {
    const files = new Map(), lists = new Map();
    let listed = 0, manifest;

    async function held(name, read) {
      try {
        return await read();
      } catch (fault) {
        throw fault instanceof SearchFault ? fault : new SearchFault(name, "damaged");
      }
    }

    const file = (kind, number) =>
      remembered(files, kind + number, keptFiles, () =>
        held(kind + number, async () => readers[kind](new ByteReader(await unpacked(await packedBytes(folder, kind, number), () => (kind === "t" ? file("c", 0) : refuse()))), manifest, number)));

    manifest = await file("m", 0);
    const { documents, firsts, facets, long, superseded } = manifest;

    // The files of a kind that hold what begins with a prefix: the first, and their count.
    function filesWith(kind, prefix, last = prefix + "\xff") {
      const first = Math.max(0, indexBehind(firsts[kind], prefix) - 1);
      return { first, count: Math.max(0, indexBehind(firsts[kind], last) - first) };
    }

    // What a search reads by; stops when `isCurrent` says that nobody waits any more.
    function reader(isCurrent) {
      const read = (kind, number) => (isCurrent() ? file(kind, number) : Promise.reject(reader));

      async function list({ kind, shard, bytes, offset, count }) {
        const key = [kind, shard, offset].join();
        if (!lists.has(key)) {
          bytes ??= await read(kind, shard);
          const list = await held(kind + shard, () => readPostings(new ByteReader(bytes, offset), count, documents));
          if ((listed += count) > keptPostings) {
            lists.clear();
            listed = count;
          }
          lists.set(key, list);
        }
        return lists.get(key);
      }

      return {
        documents,
        superseded,
        count: (kind, prefix) => filesWith(kind, prefix).count,
        async beginning(kind, prefix, limit) {
          const { first, count } = filesWith(kind, prefix);
          const found = await Promise.all(Array.from({ length: Math.min(count, limit) }, (_, i) => read(kind, first + i)));
          return found.flatMap((items) => items.filter(({ term }) => term.startsWith(prefix)));
        },
        async entry(term) {
          const { first, count } = filesWith("d", term, term);
          return count && (await read("d", first)).find((entry) => entry.term === term);
        },
        postings: ({ best }) => list(best),
        documentsOf: async ({ best, rest }) => (await Promise.all([best, ...(rest ? [rest] : [])].map(list))).flatMap(({ documents }) => documents),
        firstUnits: (number) => [0].concat(...long.filter(({ document }) => document === number).map(({ firstUnits }) => firstUnits)),
        async document(number, unit) {
          let shard = number;
          for (const { document, firstUnits } of long)
            if (document <= number) shard += document < number ? firstUnits.length : indexBehind(firstUnits, unit);
          const part = await read("t", shard);
          return held("t" + shard, () => (part.units[unit - part.firstUnit] ? part : refuse()));
        },
        days: () => read("y", 0),
      };
    }

    // Null when it is no longer current.
    const search = (text, { limit = 10, isCurrent = () => true } = {}) =>
      debriefSearch(reader(isCurrent), text, limit).catch((fault) => (fault === reader ? null : Promise.reject(fault)));
    const facet = async (name) => (facets.includes(name) ? file("f", facets.indexOf(name)) : { values: [], counts: () => [] });
    return { documents, facets, search, facet };
  }

  return Object.freeze({ open, put, encode, decode, termOf, textOf, weights, indexBehind });
})();
