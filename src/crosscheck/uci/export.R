#!/usr/bin/env Rscript
# Writes the classification tasks of the R package mlbench (Debian: r-cran-mlbench; the data are under
# GPL-2) as CSV files, features first, then the column "class":
#
#   Rscript src/crosscheck/uci/export.R build/uci
#
# src/crosscheck/uci/README.md says which tasks, and why not others. The encoding looks at no class:
#   - a number, a truth value, or the level of an ordered factor is a column of numbers;
#   - of a factor without order, and of whatever has missing values, each level becomes a column of
#     0 and 1, "missing" being a level; with two levels, one column is enough;
#   - a column that never varies is left out.

# File, table of mlbench, its class column, columns that are no features.
tasks <- list(
  list("breast-cancer-wisc", "BreastCancer", "Class", drop = "Id"),
  list("congressional-voting", "HouseVotes84", "Class"),
  list("conn-bench-sonar", "Sonar", "Class"),
  list("conn-bench-vowel", "Vowel", "Class"),
  list("glass", "Glass", "Type"),
  list("ionosphere", "Ionosphere", "Class"),
  list("letter", "LetterRecognition", "lettr"),
  list("molec-biol-splice", "DNA", "Class"),
  list("pima", "PimaIndiansDiabetes", "diabetes"),
  list("soybean", "Soybean", "Class"),
  list("statlog-landsat", "Satellite", "classes"),
  list("statlog-shuttle", "Shuttle", "Class"),
  list("statlog-vehicle", "Vehicle", "Class"),
  list("zoo", "Zoo", "type")
)

# mlbench declares some of the nine cytological scores from 1 to 10 as factors without order.
scores <- function(table) {
  table[] <- lapply(table, function(x) if (is.factor(x)) factor(x, levels = 1:10, ordered = TRUE) else x)
  table
}

columns_of <- function(name, x) {
  if (!anyNA(x) && (is.numeric(x) || is.logical(x) || is.ordered(x))) {
    columns <- list(as.numeric(x))
    names(columns) <- name
  } else {
    values <- as.character(x)
    values[is.na(values)] <- "missing"
    levels <- intersect(c(levels(x), "missing"), values) # in the factor's order
    if (length(levels) == 2) levels <- levels[2]
    columns <- lapply(levels, function(level) as.numeric(values == level))
    names(columns) <- paste(name, levels, sep = "=")
  }
  Filter(function(column) min(column) < max(column), columns)
}

arguments <- commandArgs(trailingOnly = TRUE)
if (length(arguments) != 1) stop("expected one argument, the folder to write to", call. = FALSE)
if (!requireNamespace("mlbench", quietly = TRUE)) {
  stop("expected the R package mlbench (Debian: apt install r-cran-mlbench)", call. = FALSE)
}
folder <- arguments[1]
dir.create(folder, recursive = TRUE, showWarnings = FALSE)
for (task in tasks) {
  here <- new.env()
  data(list = task[[2]], package = "mlbench", envir = here)
  table <- get(task[[2]], envir = here)
  class <- table[[task[[3]]]]
  table <- table[setdiff(names(table), c(task[[3]], task$drop))]
  if (task[[2]] == "BreastCancer") table <- scores(table)
  features <- do.call(c, unname(Map(columns_of, names(table), table)))
  csv <- data.frame(features, class = as.character(class), check.names = FALSE)
  file <- file.path(folder, paste0(task[[1]], ".csv"))
  write.csv(csv, file, row.names = FALSE)
  cat(sprintf("%s: %d rows, %d features, %d classes\n",
    file, nrow(csv), ncol(csv) - 1, length(unique(class))))
}
