// Two ways of dealing with the same people, compared agency by agency.

// What was observed: two years before the pilot, and six months since it began.
var ledger = Ledger.read(Path.of("examples/stoke/interactions.csv"));
var before = Months.of("2011-04", 24);
var since = Months.of("2013-04", 6);

// The run rate of each is carried on for the next two years.
var next = Months.of("2013-10", 24);
var change = Comparison.of(
    runRate().project(ledger.during(before).monthlyCosts(), next),
    runRate().project(ledger.during(since).monthlyCosts(), next));

// Who saves and who pays, in each financial year.
change.byYear()

// Where a figure comes from, for an auditor with a calculator.
change.explain(Agency.of("police"))

// A method of your own is a lambda with a name.
var cheaper = Method.named("a tenth less from the first month", (history, horizon) ->
    runRate().costs(history, horizon).scaled(agency -> new BigDecimal("0.9")));
cheaper.project(ledger.during(before).monthlyCosts(), next).total()
