import { html, type Html } from './html.js';

/** A slider with a field beside it for an exact decimal; both show the same number. */
export const slider = (
  id: string,
  symbol: Html,
  meaning: string,
  value: string,
  least: string,
  most: string,
  step: string,
): Html => html`<div class="slider" data-slider="${id}">
<label for="${id}">${symbol} <span class="quiet">${meaning}</span></label>
<input type="range" id="${id}-range" aria-label="${meaning}" min="${least}" max="${most}" step="${step}" value="${value}">
<input type="text" id="${id}" inputmode="decimal" autocomplete="off" spellcheck="false" value="${value}" aria-describedby="${id}-problem">
<p class="problem" id="${id}-problem" role="alert"></p>
</div>`;
