/** What `--help` adds to the list of options: examples first, then what is not obvious. */

export const OVERVIEW = `
Examples:
  snn-verify verify                                  prove and check everything
  snn-verify prove theorem-1 --omega -0.05:0.05      a theorem on your own domain
  snn-verify check certificates                      the independent checker alone
  snn-verify export-coq theorem-1 --tau 1:1.05 --out mine.v     a file for Coq
  snn-verify explain theorem-2 variance-decreases/change
  snn-verify eval --mu 0.1 --omega -0.1 --nu 0.8 --tau 0.95
  snn-verify eval --csv points.csv > enclosures.csv
  snn-verify list

Exit codes:
  0   certified, accepted
  1   refuted, rejected
  2   undecided
  64  wrong usage or input: one line on stderr says where, what was expected, what was found

snn-verify COMMAND --help says more about a command.
`;

export const VERIFY = `
Examples:
  snn-verify verify
  snn-verify verify theorem-2 theorem-3 --out /tmp/certificates

Certificates go to the folder "certificates" of the current folder unless --out names another.
Each is replaced as a whole: an interrupted run leaves it old or new. The independent checker then
reads them back from disk. Exit code 0: every theorem ended with the verdict registered for it, and
every certificate was accepted.
`;

export const PROVE = `
Examples:
  snn-verify prove theorem-2
  snn-verify prove theorem-1 --mu -1:1 --nu 0.5:2 --tau 0.98:1.02
  snn-verify prove theorem-2 --tau 0.8:1.5               refuted, with a witness
  snn-verify prove theorem-3 --nu 0.02:0.1 --out mine.json
  snn-verify prove theorem-1 --alpha 1.67:1.68 --lambda 1.05:1.051
  snn-verify prove theorem-1 --fixed-point 0,2 --mu -0.15:0.15
  snn-verify prove theorem-1 --fixed-point -0.1,2        it does not attract: refuted

Bounds are exact decimals (0.1 is one tenth). Ranges that are left out are the registered ones;
without any, the registered theorem is decided. On your own domain theorem-1 means: g maps it into
itself, is a contraction there, and so has exactly one fixed point, which attracts. Of the boxes that
are left undecided three are shown; the certificate (--out) has all.

The activation is the standard one, unless:
  --alpha A:B --lambda A:B   every α and λ in these ranges
  --fixed-point MU,NU        the α and λ for which (MU, NU) is a fixed point at ω = τ = 1 (at ω = 0,
                             τ = 1 if MU is 0): theorem-1 encloses them, proves that they are the
                             only ones, and is decided for them. The domain is the registered one
                             moved from (0, 1) and ω = 0 to there: μ − MU, the distance of ω from
                             that ω, ν/NU and τ have the registered ranges, unless you give others.
`;

export const CHECK = `
Examples:
  snn-verify check certificates
  snn-verify check mine.json

A folder must hold a certificate of every registered theorem. The checker reads nothing but the
certificate and the built-in statements. Exit code 64: one of the files is no certificate at all.
`;

export const EXPLAIN = `
Examples:
  snn-verify explain theorem-1                            its steps, each with its tightest leaf
  snn-verify explain theorem-1 contraction                the leaves of a part
  snn-verify explain theorem-1 contraction/norm           the tightest leaf, in full figures
  snn-verify explain theorem-2 variance-decreases --leaf nu:lower/nu:upper --digits 40
  snn-verify explain theorem-3 variance-increases --file mine.json

A step is PART or PART/CLAIM, as "machine" steps are named in proofs/. A leaf is shown with its box,
every definition at its centre and on the box, the Taylor form term by term, and the comparison that
decides: enough to redo it by hand or in another system. Every figure is recomputed in the checker's
decimal arithmetic, rounded outward; the certificate says only where to look. Exit code 1: a leaf
that is shown does not prove its claim; 2: one is left undecided.
`;

export const EVAL = `
Examples:
  snn-verify eval --mu 0.1 --omega -0.1 --nu 0.8 --tau 0.95
  snn-verify eval --mu 0 --omega 0 --nu 1 --tau 1 --checker --digits 50
  snn-verify eval --csv points.csv > enclosures.csv
  generate-points | snn-verify eval --csv - > enclosures.csv

Encloses mean, variance, second_moment, the Jacobian (j11, j12; j21, j22) of (mean, variance) by
(mu, nu), and sigma_max, its largest singular value. Inputs are exact decimals. Every number that is
printed is a bound itself: it lies on the outer side of the exact value. --checker evaluates the printed
formulas in decimal arithmetic: their terms cancel where |mu*omega| is many times sqrt(nu*tau), and
where that costs too many digits its bounds are wide or infinite.

--csv needs a header line with the columns mu, omega, nu, tau in any order; others are ignored. The
output has the four inputs as given, then NAME_lo, NAME_hi for each quantity. A file is looked
through before anything is written; from a stream, rows before a bad one may have been written.
`;

export const REPORT = `
Examples:
  snn-verify report
  snn-verify report --out /tmp/report

Open index.html in the folder: no server and no network is needed. The pages are made from the
package's certificates and proofs; the checker replays every certificate first, and the same
certificates give the same pages. In the pages the checker runs again, the kernel encloses what you
ask for, and the prover decides theorems on your own domain.
`;

export const EXPORT_COQ = `
Examples:
  snn-verify export-coq theorem-1 --mu -1:1 --omega -0.05:0.05 --nu 0.5:2 --tau 0.98:1.02 --out mine.v
  coqc mine.v

Ranges that are left out are the registered ones. The file needs nothing but Coq with the libraries
coq-interval and coquelicot. It holds the definitions, from the Gaussian integrals on, the theorem on
your domain, and a proof; if coqc accepts it, which takes half a minute to some minutes, nothing of
this package has to be believed. theorem-1 comes with a contraction constant that Coq can prove,
theorem-2 as variance < nu, theorem-3 as variance > nu. Exit code 1: our own prover refutes the claim;
2: it leaves it undecided, or the margin is too small or the domain too wide for Coq.
`;

export const CROSSCHECK = `
Examples:
  snn-verify crosscheck                         minutes; results/crosscheck/results.json and pictures
  snn-verify crosscheck --full --out /tmp/full  half an hour or more
  snn-verify crosscheck --only map,depth --out /tmp/some

Parts: map, depth, gradients, dropout, training, uci. With --only, the other parts that
results.json has already stay as they are.
Measures networks in binary32 (snn-verify/training) and compares them with the certified enclosures.
Each part ends with a verdict, the test that gave it, the probability of a false alarm and the size of
error that it would find. Seeds are fixed: the same run gives the same files. Exit code 1: a part
disagrees with the theory.
`;
