/** A formula: operator, function, name or integer at its head; `text` is it with every bracket. */
export interface Formula {
  readonly head: string;
  readonly parts: readonly Formula[];
  readonly text: string;
}

const node = (head: string, text: string, ...parts: readonly Formula[]): Formula => {
  return { head, parts, text };
};

/** How tightly the binary operators bind. Unary minus has 3. */
const strengths: Readonly<Record<string, number>> = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 4 };

/**
 * The rule that reads formula text (certificates/README.md §3), by strength of binding: what stands
 * to the right of an operator ends before the next operator that does not bind tighter.
 */
export function parse(source: string): Formula {
  const tokens = source.match(/0|[1-9][0-9]*|[A-Za-z_][A-Za-z_0-9]*|\S/g) ?? [];

  function take(wanted: RegExp): string {
    const token = tokens.shift() ?? '';
    if (wanted.test(token)) return token;
    throw new SyntaxError(`${token || 'the end'} is out of place in ${source}`);
  }

  function integer(): Formula {
    const digits = take(/^[0-9]/);
    return node(digits, digits);
  }

  function expression(strength: number): Formula {
    let left = operand();
    while ((strengths[tokens[0] ?? ''] ?? 0) > strength) {
      const head = take(/./);
      const right = head === '^' ? integer() : expression(strengths[head]!);
      left = node(head, `(${left.text}${head}${right.text})`, left, right);
    }
    return left;
  }

  function operand(): Formula {
    if (/^[0-9]/.test(tokens[0] ?? '')) return integer();
    const head = take(/^[-(A-Za-z_]/);
    if (head === '-') {
      const of = expression(3);
      return node(head, `(-${of.text})`, of);
    }
    const parts: Formula[] = [];
    if (head !== '(' && tokens[0] !== '(') return node(head, head);
    if (head !== '(') take(/^\($/);
    do parts.push(expression(0));
    while (take(head === '(' ? /^\)$/ : /^[,)]$/) === ',');
    if (head === '(') return parts[0]!;
    return node(head, `${head}(${parts.map((part) => part.text).join()})`, ...parts);
  }

  const whole = expression(0);
  take(/^$/);
  return whole;
}
