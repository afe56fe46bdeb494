import { mid, toDecimalDown, toDecimalUp } from '../../interval/index.js';
import { type Evaluation, evaluate } from '../../moments/index.js';
import { seluPicture } from '../pictures/selu.js';
import { byId, known, minus } from './dom.js';
import { slider } from './sliders.js';

/** The sliders for μ, ω, ν, τ, and rigorous enclosures of everything about such a unit. */
export function evaluatePanel(): void {
  if (byId('evaluate-panel') === undefined) return;
  const rows = [...document.querySelectorAll<HTMLElement>('#evaluate-panel tr[data-quantity]')];
  const picture = known('unit-picture');
  const show = (): void => {
    const [mu, omega, nu, tau] = [m.read(), o.read(), n.read(), t.read()];
    const isKnown =
      mu !== undefined && omega !== undefined && nu !== undefined && tau !== undefined;
    const values = isKnown ? evaluate({ mu, omega, nu, tau }) : undefined;
    for (const row of rows) {
      const value = values?.[row.dataset['quantity'] as keyof Evaluation];
      const [least, most] = row.querySelectorAll('td');
      least?.replaceChildren(value === undefined ? '' : minus(toDecimalDown(value.lo)));
      most?.replaceChildren(value === undefined ? '' : minus(toDecimalUp(value.hi)));
    }
    if (values === undefined || !isKnown) return;
    const unit = {
      x: Number(mu) * Number(omega),
      y: Number(nu) * Number(tau),
      mean: mid(values.mean),
      variance: mid(values.variance),
    };
    picture.replaceChildren(seluPicture(document, unit));
  };
  const m = slider('eval-mu', false, show);
  const o = slider('eval-omega', false, show);
  const n = slider('eval-nu', true, show);
  const t = slider('eval-tau', true, show);
  show();
}
