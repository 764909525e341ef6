// Did the new method cause the change? Rent arrears before and after, in the pilot's area and in similar wards.

// Monthly readings: two years before the pilot, and six months since.
var arrears = Measures.read(Path.of("examples/evidence/measures.csv")).measure("rent arrears");
var before = Months.of("2011-04", 24);
var since = Months.of("2013-04", 6);

// The change in the pilot's area less the change in similar wards, which shows what would have happened anyway.
var change = arrears.change(Set.of("pilot"), Set.of("similar"), before, since)

// How that was calculated.
change.explain()

// Is the change more than the usual variation from month to month? The two parts have limits of their own; signals
// before April 2013 show that the level moved before the pilot too.
ControlChart.xmr(arrears, "pilot").brokenAt(since.first())

// Cases that cost most in one period cost less in the next, with or without a pilot: by how much, where there was none.
var prices = UnitCosts.read(Path.of("examples/evidence/prices.csv")).convert(PriceBase.parse("2013/14"), Deflator.ukGdp());
var control = Ledger.reader().prices(prices).read(Path.of("examples/evidence/control.csv")).ledger();
RegressionToTheMean.ofTop(control, since.first(), 24, 0.5)
