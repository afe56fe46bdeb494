/* Checks enclosures against Arb.
 *
 *   gcc -O2 -o build/sweep proofs/kernel/sweep.c -lflint-arb -lflint -lm
 *   node proofs/kernel/sweep.mjs NAME COUNT SEED | build/sweep NAME
 *
 * Reads records of three doubles (x, lo, hi) and proves lo <= NAME(x) <= hi with ball arithmetic,
 * doubling the precision until the rounded-down and rounded-up values are known. Prints how many
 * bounds are the tightest, how many ulps the worst one is off, and exits with 1 on a miss.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "arb.h"
#include "arb_hypgeom.h"

static const char *name;

static void evaluate(arb_t y, const arb_t x, slong prec)
{
    if (!strcmp(name, "exp")) arb_exp(y, x, prec);
    else if (!strcmp(name, "expm1")) arb_expm1(y, x, prec);
    else if (!strcmp(name, "log")) arb_log(y, x, prec);
    else if (!strcmp(name, "erf")) arb_hypgeom_erf(y, x, prec);
    else if (!strcmp(name, "erfc")) arb_hypgeom_erfc(y, x, prec);
    else if (!strcmp(name, "erfcx")) {
        arb_t s;
        arb_init(s);
        if (arf_cmpabs_2exp_si(arb_midref(x), 40) > 0) {
            /* 1/(t sqrt(pi)) (1 - [0, 1/(2 t^2)]) */
            arb_t w, one;
            arb_init(w); arb_init(one);
            arb_mul(w, x, x, prec); arb_mul_2exp_si(w, w, 1); arb_inv(w, w, prec);
            arb_zero(s); arb_union(w, w, s, prec); arb_one(one); arb_sub(w, one, w, prec);
            arb_const_sqrt_pi(s, prec); arb_mul(s, s, x, prec); arb_div(y, w, s, prec);
            arb_clear(w); arb_clear(one);
        } else {
            arb_mul(s, x, x, 4 * prec + 200);
            arb_exp(s, s, prec);
            arb_hypgeom_erfc(y, x, prec);
            arb_mul(y, y, s, prec);
        }
        arb_clear(s);
    } else { fprintf(stderr, "unknown function %s\n", name); exit(64); }
}

/* Where Arb would need astronomical precision: the values next to the limits. */
static int saturated(double x, double *down, double *up)
{
    static const double below_1 = 0x1.fffffffffffffp-1, below_2 = 0x1.fffffffffffffp0;
    if (!strcmp(name, "expm1") && x < -1000) { *down = -1; *up = -below_1; return 1; }
    if (!strcmp(name, "erf") && x > 30) { *down = below_1; *up = 1; return 1; }
    if (!strcmp(name, "erf") && x < -30) { *down = -1; *up = -below_1; return 1; }
    if (!strcmp(name, "erfc") && x > 30) { *down = 0; *up = 0x1p-1074; return 1; }
    if (!strcmp(name, "erfc") && x < -30) { *down = below_2; *up = 2; return 1; }
    if (!strcmp(name, "erfcx") && x < -30) { *down = 0x1.fffffffffffffp1023; *up = D_INF; return 1; }
    return 0;
}

static int64_t ordinal(double x)
{
    int64_t i;
    if (x == 0) return 0;
    memcpy(&i, &x, 8);
    return i < 0 ? INT64_MIN - i : i;
}

int main(int argc, char **argv)
{
    double r[3], worst_x = 0;
    long count = 0, misses = 0, tightest = 0, undecided = 0;
    int64_t worst = 0;
    if (argc != 2) return 64;
    name = argv[1];
    arb_t x, y;
    arf_t lo, hi;
    arb_init(x); arb_init(y); arf_init(lo); arf_init(hi);
    while (fread(r, 8, 3, stdin) == 3) {
        double down = 0, up = 0;
        int known = saturated(r[0], &down, &up);
        arb_set_d(x, r[0]);
        for (slong prec = 128; prec <= 1 << 14 && !known; prec *= 2) {
            evaluate(y, x, prec);
            arb_get_lbound_arf(lo, y, 2 * prec);
            arb_get_ubound_arf(hi, y, 2 * prec);
            down = arf_get_d(lo, ARF_RND_FLOOR);
            up = arf_get_d(hi, ARF_RND_CEIL);
            known = down == arf_get_d(hi, ARF_RND_FLOOR) && up == arf_get_d(lo, ARF_RND_CEIL);
        }
        count++;
        if (!known) { if (undecided++ < 20) printf("%s undecided at %a\n", name, r[0]); continue; }
        int64_t below = ordinal(down) - ordinal(r[1]), above = ordinal(r[2]) - ordinal(up);
        if (!(r[1] <= down && r[2] >= up)) {
            if (misses++ < 20) printf("MISS %s(%a): [%a, %a], truth [%a, %a]\n", name, r[0], r[1], r[2], down, up);
        }
        if (below == 0 && above == 0) tightest++;
        else if (below > worst || above > worst) { worst = below > above ? below : above; worst_x = r[0]; }
    }
    printf("%-6s %9ld points, %ld misses, %ld undecided, %ld tightest", name, count, misses, undecided, tightest);
    if (worst > 0) printf(", worst %ld ulp at %a", (long)worst, worst_x);
    printf("\n");
    return count == 0 || misses > 0 || undecided > 0;
}
