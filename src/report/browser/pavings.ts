import type { PavingData } from '../html/paving-figure.js';
import { carried, h, minus } from './dom.js';
import { explainButton } from './explanation.js';

/** Each paving explains the leaf under the pointer, or the one that is chosen from its list. */
export function livePavings(): void {
  for (const figure of document.querySelectorAll<HTMLElement>('figure.paving')) livePaving(figure);
}

function livePaving(figure: HTMLElement): void {
  const data = carried<PavingData>(`${figure.id}-data`);
  const select = figure.querySelector('select');
  const lines = figure.querySelector<HTMLElement>('.leaf-lines');
  const svg = figure.querySelector<SVGSVGElement>('.picture svg');
  if (!data || !select || !lines || !svg) return;
  const rects = [...svg.querySelectorAll<SVGElement>('[data-leaf]')];
  const text = h('div', {});
  const path = () => data.leaves[Number(select.value)]?.path ?? '';
  lines.append(text, explainButton(data.theorem, data.part, path));

  const show = (leaf: number, isListed: boolean): void => {
    select.value = String(leaf);
    for (const rect of rects) {
      rect.toggleAttribute('data-chosen', Number(rect.dataset['leaf']) === leaf);
    }
    const chosen = rects.find((rect) => Number(rect.dataset['leaf']) === leaf);
    chosen?.parentElement?.append(chosen);
    if (chosen !== undefined && isListed) showSlice(chosen);
    text.replaceChildren(...(data.leaves[leaf]?.lines ?? []).map((line) => h('p', {}, line)));
  };
  const showSlice = slices(figure, data, rects);
  select.addEventListener('change', () => show(Number(select.value), true));
  let pointer = '';
  const choose = ({ target, clientX, clientY, type }: PointerEvent): void => {
    // A leaf that comes to lie under a pointer at rest, because another slice is shown, is not meant.
    const before = pointer;
    pointer = `${clientX},${clientY}`;
    if (type === 'pointermove' && pointer === before) return;
    const leaf = target instanceof SVGElement ? target.dataset['leaf'] : undefined;
    if (leaf !== undefined && leaf !== select.value) show(Number(leaf), false);
  };
  svg.addEventListener('pointermove', choose);
  svg.addEventListener('click', choose);
  show(data.tightest, true);
}

/** The range of a leaf in each coordinate that the picture looks along. */
const rangesAlong = (rect: SVGElement): readonly (readonly [number, number])[] => {
  const ends = (rect.dataset['along'] ?? '').split(' ').map(Number);
  return Array.from({ length: ends.length >> 1 }, (_, i) => [ends[2 * i]!, ends[2 * i + 1]!]);
};

const short = (cut: number): string => minus(String(Number(cut.toPrecision(4))));

/**
 * Where leaves lie behind each other: a slider for each coordinate along which the picture looks.
 * The function that is returned moves them so that a leaf is seen.
 */
function slices(
  figure: HTMLElement,
  { along }: PavingData,
  rects: readonly SVGElement[],
): (rect: SVGElement) => void {
  const at = along.map(() => 0);
  const show = (): void => {
    for (const rect of rects) {
      const isSeen = rangesAlong(rect).every(([lo, hi], i) => lo <= at[i]! && at[i]! <= hi);
      rect.style.display = isSeen || along.length === 0 ? '' : 'none';
    }
  };
  const sliders = along.map(({ name, cuts }, i) => {
    const output = h('output', {}, '');
    const input = h('input', { type: 'range', min: '0', max: String(cuts.length - 2), value: '0' });
    const move = (): void => {
      const k = Number(input.value);
      const [lo, hi] = [cuts[k] ?? 0, cuts[k + 1] ?? 0];
      at[i] = (lo + hi) / 2;
      output.textContent = `${short(lo)} to ${short(hi)}`;
      show();
    };
    input.addEventListener('input', move);
    const label = h('label', {}, h('span', {}, `Slice at ${name} from `, output), ' ', input);
    return { input, move, label, cuts };
  });
  figure.querySelector('.leaf-choice')?.prepend(...sliders.map(({ label }) => label));
  return (rect) => {
    rangesAlong(rect).forEach(([lo], i) => {
      const slider = sliders[i];
      if (slider === undefined) return;
      slider.input.value = String(Math.max(0, slider.cuts.indexOf(lo)));
      slider.move();
    });
  };
}
