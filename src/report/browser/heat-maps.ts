import { interval, toDecimalDown, toDecimalUp } from '../../interval/index.js';
import { encloseCell, line, QUANTITIES, type Quantity } from '../pictures/fields.js';
import { minus } from './dom.js';

/** Under each heat map: the certified enclosure over the cell under the pointer. */
export function liveHeatMaps(): void {
  for (const figure of document.querySelectorAll<HTMLElement>('.heat-map')) {
    const quantity = QUANTITIES.find(({ name }) => name === figure.dataset['quantity']);
    const svg = figure.querySelector<SVGSVGElement>('.picture svg');
    const readout = figure.querySelector('.readout');
    if (quantity === undefined || svg === null || readout === null) continue;
    svg.addEventListener('pointermove', (event) => {
      const cell = cellAt(quantity, svg, event);
      if (cell !== undefined) readout.textContent = describe(quantity, ...cell);
    });
  }
}

/** The column and row of the cell under the pointer. */
function cellAt(
  { grid }: Quantity,
  svg: SVGSVGElement,
  event: PointerEvent,
): readonly [number, number] | undefined {
  const frame = svg.querySelector('.cells')?.getBoundingClientRect();
  if (frame === undefined) return undefined;
  const column = Math.floor(((event.clientX - frame.left) / frame.width) * grid.columns);
  const row = Math.floor(((frame.bottom - event.clientY) / frame.height) * grid.rows);
  const isInside = column >= 0 && column < grid.columns && row >= 0 && row < grid.rows;
  return isInside ? [column, row] : undefined;
}

const SHORT = 5;

function describe(quantity: Quantity, column: number, row: number): string {
  const { grid, axes, symbol } = quantity;
  const { h, v, columns, rows } = grid;
  const side = (range: readonly [number, number], i: number, n: number) =>
    minus(`[${line(range, i, n).toPrecision(SHORT)}, ${line(range, i + 1, n).toPrecision(SHORT)}]`);
  const { lo, hi } = encloseCell(quantity, column, row);
  const value = interval(lo, hi);
  const name = (axis: string) => axis.replace(/ \(.*/, '');
  return `${name(axes[0])} ∈ ${side(h, column, columns)}, ${name(axes[1])} ∈ ${side(v, row, rows)}: ${symbol} ∈ ${minus(`[${toDecimalDown(value.lo)}, ${toDecimalUp(value.hi)}]`)}`;
}
