// How far a line of Java is indented. CodeMirror's own rules go by a grammar that knows methods and records only inside of classes; these
// go by brackets and by the statement that is being written.
(function () {
  const TOKEN = /\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)|"""[^]*?(?:"""|$)|"(?:\\.|[^"\\\n])*(?:"|$|(?=\n))|'(?:\\.|[^'\\\n])*(?:'|$|(?=\n))|[\w$]+|\S/g;
  const OPENS = { '(': ')', '[': ']', '{': '}' };

  // A bracket that is open, or what is outside of all: where it stands, and the statements in it.
  function frame(at, isSwitch) {
    return { at, isSwitch, labelled: false, before: null, start: null, first: '' };
  }

  function isMagic(text, at) {
    return text[at] === '%' && /(?:^|\n)[ \t]*$/.test(text.slice(0, at));
  }

  // What stands open at the end of a text; null inside of a comment or text block.
  function open(text) {
    const frames = [frame(-1, false)];
    let last = '';
    let word = '';
    TOKEN.lastIndex = 0;
    for (let found = TOKEN.exec(text); found; found = TOKEN.exec(text)) {
      const token = found[0];
      const inner = frames[frames.length - 1];
      if (isMagic(text, found.index) && frames.length === 1) {
        TOKEN.lastIndex = (text + '\n').indexOf('\n', found.index);
        continue;
      }
      if (token.startsWith('//')) {
        continue;
      }
      if (token.startsWith('/*') || token.startsWith('"""')) {
        const end = token.startsWith('/*') ? '*/' : '"""';
        if (token.length < 2 * end.length || !token.endsWith(end)) {
          return null;
        }
        if (end === '*/') {
          continue;
        }
      }
      if (inner.start === null && token !== '}') {
        inner.start = found.index;
        inner.first = token;
      }
      word = /^\w/.test(token) ? token : word;
      if (OPENS[token]) {
        frames.push(frame(found.index, token === '{' && inner.first === 'switch' || token === '{' && inner.hasSwitch));
      } else if (token === ')' || token === ']' || token === '}') {
        if (frames.length > 1) {
          frames.pop();
        }
      }
      const now = frames[frames.length - 1];
      now.hasSwitch = token === 'switch' || now.hasSwitch && token !== ';' && token !== '}';
      if (token === ';' || token === '}') {
        end(now, text.slice(TOKEN.lastIndex));
      } else if (token === ':' && now.isSwitch && /^(case|default)$/.test(now.first)) {
        now.labelled = true;
        now.start = null;
      }
      last = token;
    }
    return { inner: frames[frames.length - 1], last };
  }

  // A statement ends, unless what follows goes on with it.
  function end(now, behind) {
    if (!/^\s*(?:[.,)\]?:]|else\b|catch\b|finally\b)/.test(behind)) {
      now.before = now.start ?? now.before;
      now.start = null;
    }
  }

  function indentation(context, position) {
    const found = open(context.state.doc.sliceString(0, position));
    if (!found) {
      return null;
    }
    const { inner, last } = found;
    const behind = context.textAfterPos(position).trimStart();
    const outside = inner.at < 0;
    const more = last === ',' && !behind.startsWith('}'); // the bracket has closed itself, and something comes before it
    if (/^[)\]}]/.test(behind) && !more) {
      return outside ? 0 : context.lineIndent(inner.at);
    }
    const level = outside ? 0 : context.lineIndent(inner.at) + context.unit;
    if (inner.isSwitch) {
      const statement = inner.labelled && !/^(?:case|default)\b/.test(behind);
      return level + (statement ? context.unit : 0) + (goesOn(context, inner, last, behind) ? context.unit : 0);
    }
    if (goesOn(context, inner, last, behind)) {
      return context.lineIndent(inner.start) + context.unit;
    }
    return inner.before === null ? level : context.lineIndent(inner.before);
  }

  // Whether the line goes on with a statement: not behind a comma or an annotation, nor with the brace of a block.
  function goesOn(context, inner, last, behind) {
    if (inner.start === null || !last || /[,([{;]$/.test(last) || behind.startsWith('{')) {
      return false;
    }
    const inBraces = inner.at < 0 || context.state.doc.sliceString(inner.at, inner.at + 1) === '{';
    return inBraces && inner.first !== '@';
  }

  window.elaraTyping = { indentation };
})();
