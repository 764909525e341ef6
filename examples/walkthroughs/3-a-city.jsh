// From seven cases to a whole city, with the uncertainty of so small a sample.

// The saving of each case: the run rate before the pilot against the run rate since.
var ledger = Ledger.read(Path.of("examples/stoke/interactions.csv"));
var next = Months.of("2013-10", 24);
Function<Ledger, Comparison> pilot = who -> Comparison.of(
    runRate().project(who.during(Months.of("2011-04", 24)).monthlyCosts(), next),
    runRate().project(who.during(Months.of("2013-04", 6)).monthlyCosts(), next));
var sample = Sample.of(ledger.perCase(pilot))

// If the seven were drawn at random from 5,486 similar cases: the saving of all, with its interval.
var city = sample.to(5_486)

// Which case the result depends on most.
city.influences(3)

// What the next ten cases may save, which is less certain than the mean of all.
sample.next(10)
