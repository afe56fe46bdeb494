import { toDecimalDown, toDecimalUp, type Interval } from '../../interval/index.js';
import { type Portrait, portraitOf } from '../pictures/orbits.js';
import { phasePortrait } from '../pictures/phase-portrait.js';
import { byId, h, minus } from './dom.js';
import { slider } from './sliders.js';

/** The phase portrait, drawn anew for every ω and τ. */
export function livePortrait(): void {
  const figure = byId('portrait');
  const picture = figure?.querySelector('.picture');
  const output = figure?.querySelector('output');
  if (!picture || !output) return;
  const show = (): void => {
    const [omega, tau] = [o.read(), t.read()];
    if (omega === undefined || tau === undefined) return;
    const portrait = portraitOf(omega, tau);
    picture.replaceChildren(phasePortrait(document, portrait, [omega, tau]));
    output.replaceChildren(...figures(portrait));
  };
  const o = slider('portrait-omega', false, show);
  const t = slider('portrait-tau', true, show);
  const { fixedPoint, absorbs } = portraitOf(o.read() ?? '0', t.read() ?? '1');
  output.replaceChildren(...figures({ fixedPoint, absorbs }));
}

const range = ({ lo, hi }: Interval): string => minus(`[${toDecimalDown(lo)}, ${toDecimalUp(hi)}]`);

function figures({ fixedPoint, absorbs }: Pick<Portrait, 'fixedPoint' | 'absorbs'>): Node[] {
  const box = absorbs
    ? 'Certified here: g maps Ω into itself.'
    : 'For these weights g(Ω) ⊂ Ω is not shown, so no boxes are drawn in Ω.';
  if (fixedPoint.verdict === 'undecided') {
    return [h('p', {}, box), h('p', {}, `Fixed point: undecided, ${fixedPoint.reason}.`)];
  }
  const { mu, nu, rate } = fixedPoint;
  return [
    h('p', {}, box),
    h(
      'dl',
      {},
      h('dt', {}, 'Certified fixed point, mean'),
      h('dd', {}, range(mu)),
      h('dt', {}, 'variance'),
      h('dd', {}, range(nu)),
      h('dt', {}, 'rate of convergence (spectral radius)'),
      h('dd', {}, range(rate)),
    ),
  ];
}
