/* Proves with Arb that each enclosure of src/moments/constants.ts holds its number.
 *
 *   gcc -O2 -o build/constants proofs/moments/constants.c -lflint-arb -lflint -lm
 *   build/constants < src/moments/constants.ts > proofs/moments/constants.txt
 *
 * Reads the TypeScript source and takes "NAME: Interval = interval(lo, hi)" from it; each line of
 * the report names the number, 40 digits of it, and whether lo < number < hi with lo and hi
 * neighbouring doubles. Exit status 1 if one fails or is missing.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "arb.h"
#include "arb_hypgeom.h"

#define PREC 400

static char source[1 << 16];
static int failures = 0;

static void erfcx(arb_t r, const arb_t t)
{
    arb_t e;
    arb_init(e);
    arb_mul(e, t, t, PREC);
    arb_exp(e, e, PREC);
    arb_hypgeom_erfc(r, t, PREC);
    arb_mul(r, r, e, PREC);
    arb_clear(e);
}

static void check(const char *name, const arb_t x)
{
    char key[64];
    snprintf(key, sizeof key, "export const %s: Interval = interval(", name);
    const char *at = strstr(source, key);
    double lo = NAN, hi = NAN;
    if (at != NULL) sscanf(at + strlen(key), "%lf, %lf", &lo, &hi);
    arb_t a, b;
    arb_init(a);
    arb_init(b);
    if (at != NULL) {
        arb_set_d(a, lo);
        arb_set_d(b, hi);
    }
    int ok = at != NULL && arb_lt(a, x) && arb_lt(x, b) && nextafter(lo, INFINITY) == hi;
    failures += !ok;
    char *digits = arb_get_str(x, 40, ARB_STR_NO_RADIUS);
    printf("%-16s %s  %s\n", name, digits, ok ? "ok" : "FAILS");
    flint_free(digits);
    arb_clear(a);
    arb_clear(b);
}

int main(void)
{
    source[fread(source, 1, sizeof source - 1, stdin)] = 0;
    arb_t pi, half, w1, w2, alpha, lambda, x;
    arb_init(pi);
    arb_init(half);
    arb_init(w1);
    arb_init(w2);
    arb_init(alpha);
    arb_init(lambda);
    arb_init(x);
    arb_const_pi(pi, PREC);
    arb_set_d(half, 0.5);
    arb_sqrt(half, half, PREC);
    erfcx(w1, half);
    arb_mul_2exp_si(x, half, 1);
    erfcx(w2, x);

    /* alpha = sqrt(2/pi) / (1 - erfcx(1/sqrt 2)) */
    arb_ui_div(alpha, 2, pi, PREC);
    arb_sqrt(alpha, alpha, PREC);
    arb_sub_ui(x, w1, 1, PREC);
    arb_neg(x, x);
    arb_div(alpha, alpha, x, PREC);
    check("ALPHA", alpha);
    arb_sub_ui(x, alpha, 1, PREC);
    check("ALPHA_MINUS_ONE", x);
    arb_mul(x, alpha, alpha, PREC);
    check("ALPHA_SQUARED", x);

    /* lambda^2 = 2 / (1 + alpha^2 (erfcx(sqrt 2) - 2 erfcx(1/sqrt 2) + 1)) */
    arb_submul_ui(w2, w1, 2, PREC);
    arb_add_ui(w2, w2, 1, PREC);
    arb_mul(x, x, w2, PREC);
    arb_add_ui(x, x, 1, PREC);
    arb_ui_div(x, 2, x, PREC);
    check("LAMBDA_SQUARED", x);
    arb_sqrt(lambda, x, PREC);
    check("LAMBDA", lambda);

    arb_mul_2exp_si(x, pi, 1);
    arb_rsqrt(x, x, PREC);
    check("INV_SQRT_TWO_PI", x);
    arb_mul_2exp_si(x, pi, -1);
    arb_sqrt(x, x, PREC);
    check("SQRT_HALF_PI", x);
    return failures != 0;
}
