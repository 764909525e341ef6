// A first look at a record of who did what for whom.

// The records of seven cases, with what each contact cost: contacts, failure demand and cost by agency.
var ledger = Ledger.read(Path.of("examples/stoke/interactions.csv"));

// The two years before the pilot began.
var before = ledger.during(Months.of("2011-04", 24));

// What they cost in each financial year, agency by agency.
before.monthlyCosts().byYear()

// The first three months, month by month.
before.monthlyCosts().during(Months.of("2011-04", 3))

// Which cases cost the most.
before.costByCase()

// One case: how often each agency was in contact, and what that cost.
CaseHistory.of(before, "S1")
