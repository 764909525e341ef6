// What the saving is worth at the prices and the date of a decision.

// The saving over two years, in prices of 2013/14.
var ledger = Ledger.read(Path.of("examples/stoke/interactions.csv")).pricedIn(PriceBase.parse("2013/14"));
var next = Months.of("2013-10", 24);
var change = Comparison.of(
    runRate().project(ledger.during(Months.of("2011-04", 24)).monthlyCosts(), next),
    runRate().project(ledger.during(Months.of("2013-04", 6)).monthlyCosts(), next));

// Discounted by the Green Book, the first year not at all.
var greenBook = new Discounting(DiscountSchedule.greenBook(), Timing.YEAR_ZERO_UNDISCOUNTED, next.first());
var plain = Appraisal.of(change, greenBook)

// Less the fifth that would have been saved anyway, and with optimism bias of costs and benefits.
var careful = plain.with(Additionality.none().withDeadweight("0.20"))
    .with(OptimismBias.of(ConfidenceGrade.THREE, ConfidenceGrade.FOUR))

// The steps from the saving to the net present saving.
careful.bridge()

// How it was calculated.
careful.explain()
