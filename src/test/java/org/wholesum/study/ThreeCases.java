package org.wholesum.study;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.scenario.Scenario;

/** A scenario of three cases in a folder of its own, and what becomes of it when its text is another. */
public record ThreeCases(Path folder) {
    public static final String SCENARIO = """
        title: Three cases
        ledger: interactions.csv
        windows:
          before: {from: 2012-01, months: 2}
          since: {from: 2012-03, months: 1}
        horizon: {from: 2012-04, months: 2}
        methods:
          old: {method: run_rate, window: before}
          pilot: {method: run_rate, window: since}
        comparison: {old: old, pilot: pilot}
        population: 10
        expect:
          saving: {value: 240.00, within: 0.00}
        """;

    /** Two months at 580.00 against one at 170.00. */
    public static final String LEDGER = """
        case_id,date,agency,service,cost,failure_demand
        A,2012-01-10,police,arrest,300.00,true
        A,2012-02-10,nhs,visit,100.00,false
        A,2012-03-10,police,arrest,100.00,true
        B,2012-01-20,nhs,visit,80.00,false
        B,2012-02-21,housing,repair,40.00,true
        B,2012-03-20,nhs,visit,50.00,false
        C,2012-02-01,police,arrest,60.00,false
        C,2012-03-05,housing,repair,20.00,false
        """;

    /** The change of a measure, and on how few cases cost is concentrated. */
    public static final String EVIDENCE = SCENARIO + """
            evaluation:
              measures: {file: measures.csv, pilot: [ward], control: [city], before: before, after: since}
            demand:
              high_cost_users: {top: 30%}
              failure_demand: {repeat_within: 40 days}
              flow: {file: jobs.csv, change: 2012-03}
              referral_routes: {from: ledger, within: 40 days}
            """ + """
            audit:
              parts: {council: [direct, commissioned]}
              claims:
                - {name: police share, kind: share, of: police, when: before, value: 40%, source: paper}
                - {name: council share, kind: share, of: council, when: before, value: 60%, source: paper}
                - {name: police change, kind: change, of: police, value: -95%, source: paper}
                - {name: direct change, kind: change, of: direct, value: -42%, source: paper}
                - {name: commissioned change, kind: change, of: commissioned, value: +150%, source: paper}
                - {name: old, kind: total, when: before, value: "£1,000", tolerance: £2, source: paper}
                - {name: pilot, kind: total, when: after, value: £900, prices: 2013/14, source: paper}
                - {name: sample saving, kind: saving, value: £100, measure: sample, window: {from: 2012-01, months: 2}}
                - {name: n, kind: count, of: cases, value: 4 cases, measure: sample}
                - {name: N, kind: count, of: city cases, value: 400 cases, measure: city}
                - name: city saving
                  kind: saving
                  of: city
                  measure: city
                  value: £20 thousand
                  scaled: {from: sample saving, sample: n, population: N}
              reconcile: {claims: [paper], hold: [old, pilot, police change, direct change, commissioned change], free: [direct, commissioned, police]}
            """;

    /** Every key of a calibration, and a movement in other cycles than the cohort's, in weeks. */
    public static final String CALIBRATED = """
        title: Half leave in two weeks
        horizon: {from: 2015-02, months: 3}
        methods:
          old:
            method: needs_groups
            cycle: 4 weeks
            groups: {in: {nhs: 100.00}, out: {}}
            people: {in: 80}
            movement: {matrix: {in: {in: unknown 20% to 90%, out: "?"}, out: {out: 100%}}, cycle: 2 weeks}
            calibrate:
              to: counted.csv
              people: {in: 64}
              from: 2014-01
              weights: standard_error
              tolerance: 4
              starts: 5
              seed: 3
            counting: half_cycle
          pilot: {method: scaled, of: old, factor: 0}
        comparison: {old: old, pilot: pilot}
        """;

    /** Ten people who stay for eight weeks, of whom half leave in each two weeks after that. */
    public static final String WEEKLY = """
        title: Half leave after eight weeks
        horizon: {from: 2015-02, months: 3}
        methods:
          old:
            method: needs_groups
            cycle: 4 weeks
            groups: {in: {nhs: 100.00}, out: {}}
            people: {in: 10}
            movement: {matrix: {in: {in: 100%}, out: {out: 100%}}, cycle: 4 weeks}
            later:
              - {cycle: 2, movement: {matrix: {in: {in: 50%, out: 50%}, out: {out: 100%}}, cycle: 2 weeks}}
          pilot: {method: scaled, of: old, factor: 0}
        comparison: {old: old, pilot: pilot}
        """;

    /** Numbers that are halved in each cycle, from 64. */
    public static final String COUNTED = "cycle,group,people,standard_error\n1,in,32,1\n2,in,16,1\n3,in,8,1\n";
    /** Two editions of guidance, optimism bias by category, and values of wellbeing and health; 51 years. */
    public static final String GUIDANCE = SCENARIO.replace("months: 2}\nmethods", "months: 612}\nmethods")
                    .replace("saving: {value: 240.00, within: 0.00}", "saving: {value: 73440.00, within: 0.00}")
            + """
            prices: {base: 2013/14}
            appraisal:
              guidance: {edition: green-book-2022, beside: green-book-2026}
              timing: mid_year
              optimism: {costs_category: standard_buildings, costs_bound: lower, benefits_grade: two}
              values:
                wellbeing: {kind: social, units: wellby, quantity: 0.5, level: high, source: made up}
                health: {kind: social, units: qaly, quantity: 0.1, source: made up}
            """;
    /** A pilot that saves £60.00 at once and costs £20.00, with every key of outcomes and of both cases. */
    public static final String BUSINESS_CASE = """
        title: Both cases
        prices: 2012/13
        baseline: {window: before, total: 200.00, shares: {police: 50%, nhs: 50%}}
        windows:
          before: {from: 2012-01, months: 2}
        horizon: {from: 2012-04, months: 2}
        methods:
          old: {method: run_rate, window: before}
          less: {method: relative_change, of: old, changes: {police: -60%}}
          once: {method: one_off, amounts: {nhs: 20.00}, from: 2012-04}
          pilot: {method: plus, of: [less, once]}
        comparison: {old: old, pilot: pilot}
        appraisal:
          discount: {schedule: 0%}
          timing: by_month
          additionality: {deadweight: 10%}
          cashable: {shares: {police: 50%}, from: 2012-04, months: 1}
          outcomes:
            claims:
              people: 2
              engagement: 50%
              impact: 50%
              deadweight: 10%
              displacement: 0%
              leakage: 0%
              substitution: 0%
              attribution: 20%
              agency: welfare
              unit_value: 1200.00
              source: made up
              years: 1
            work: {people: 2, impact: 25%, kind: economic, unit_cost: E&E1.0, drop_off: 10%, lag: 1, multiplier: 1.5}
            calm: {people: 1, kind: social, unit_value: 12.00, source: made up}
          business_case:
            not_monetised: [dignity]
            transfers:
              payments: {outcome: claims, to: people}
              fines: {agency: police, to: firms, a_year: 12.00, from: 2012-05, months: 1, source: made up}
            weights: {median: 20000.00, elasticity: 1, groups: {poor: {income: 10000.00, share: 100%}}}
        """;

    /** The same in another form. */
    public static final String BUSINESS_CASE_OTHERWISE = BUSINESS_CASE
            .replace("not_monetised: [dignity]", "all_monetised: Only money changes.")
            .replace("unit_cost: E&E1.0", "unit_cost: {entry: E&E1.0, database: gmca14}");

    /** What to learn next of the cost of help and of its effect, and from further cases. */
    public static final String LEARNING = """
        title: Learning
        ledger: interactions.csv
        windows:
          before: {from: 2012-01, months: 2}
          since: {from: 2012-03, months: 1}
        horizon: {from: 2012-04, months: 2}
        methods:
          old: {method: run_rate, window: before}
          since: {method: run_rate, window: since}
          less: {method: scaled, of: since, factor: 90%}
          help: {method: one_off, amounts: {nhs: 80.00}, from: 2012-04, per: case}
          pilot: {method: plus, of: [less, help]}
        comparison: {old: old, pilot: pilot}
        population: 40
        uncertainty:
          draws: 500
          inputs:
            help: {key: methods.help.amounts.nhs, distribution: gamma, mean: 80.00, deviation: 40.00}
            less: {key: methods.less.factor, distribution: beta, mean: 90%, deviation: 5%}
        learning:
          groups: {cost: [help], cost and effect: [less, help]}
          next_cases: [10, 20]
          people: 30
          collecting: {once: 100.00, per_case: 5.00}
        """;

    /** Jobs that take 10 and 30 days, then 2 and 4, and one that is open. */
    public static final String JOBS = """
        job_id,requested,first_visit,done,visits,cancelled,fixed_first_time,satisfied
        J1,2012-01-10,2012-01-14,2012-01-20,2,1,false,true
        J2,2012-02-01,2012-02-07,2012-03-02,2,0,true,false
        J3,2012-03-01,2012-03-02,2012-03-03,1,0,true,true
        J4,2012-03-10,2012-03-13,2012-03-14,1,0,false,true
        J5,2012-03-20,,,,,,
        """;

    /** A share of ten that falls from 5 to 2 in a ward, and stays in the city. */
    public static final String MEASURES = """
        measure,area,month,value,numerator,denominator,unit,better
        arrears,ward,2012-01,50,5,10,%,lower
        arrears,ward,2012-02,50,5,10,%,lower
        arrears,ward,2012-03,20,2,10,%,lower
        arrears,city,2012-01,40,40,100,%,lower
        arrears,city,2012-02,40,40,100,%,lower
        arrears,city,2012-03,40,40,100,%,lower
        """;

    /** Every key of extracts, of whose they are, and of pseudonyms; the files are not there. */
    public static final String EXTRACTS = """
        title: Extracts
        ledger:
          extracts:
            police:
              file: police.csv
              agency: police
              columns: {case_id: URN, date: Date, service: Offence, cost: Cost}
              dates: dd/MM/yyyy
              encoding: windows-1252
              delimiter: ";"
              decimal: comma
              header: 4
              missing: [N/A]
              negatives: corrections
              rows: {leave_out: [{column: URN, equals: Total}, {column: URN, starts_with: Page}]}
              services: services.csv
              prices: uk
              price_base: 2013/14
            nhs: {file: nhs.xlsx, agency: nhs, sheet: Extract}
          people:
            file: lookup.csv
            person: Family
            household: Household
            ids: {police: URN, nhs: NHS No}
            separator: ";"
            unmatched: own_cases
            ids_as: [trim, case, blanks, leading_zeros]
          unit: household
          pseudonyms: {key: {environment: LINK_KEY}, ids_as: [trim]}
        windows:
          before: {from: 2012-01, months: 2}
        horizon: {from: 2012-04, months: 2}
        methods:
          old: {method: run_rate, window: before}
        comparison: {old: old, pilot: old}
        demand:
          failure_demand: {repeat_within: 28 days, needs: {visit: health}, break_at: 2012-03}
          high_cost_users: {top: 5%, least: 1000.00}
          referral_routes: {file: referrals.csv, within: 60 days, providers: [gp, housing], owner_providers: 4, owner_share: 40%}
        """;

    /** A lookup with a row for each id, and a key in a file. */
    public static final String ROW_FOR_EACH_ID = """
        title: Extracts
        ledger:
          extracts: {nhs: {file: nhs.csv, agency: nhs}}
          people: {file: lookup.csv, person: Family, extract: Extract, id: Id}
          pseudonyms: {key: {file: ../keys/key}}
        windows:
          before: {from: 2012-01, months: 2}
        horizon: {from: 2012-04, months: 2}
        methods:
          old: {method: run_rate, window: before}
        comparison: {old: old, pilot: old}
        """;

    /** Records that a program gives. */
    public static final String GIVEN = SCENARIO.replace(
            "ledger: interactions.csv", "ledger: {given: true, no_records: zero, allow: [merged_ids]}");

    /** A scenario with every key that there is, but those of a baseline. */
    public static final String EVERYTHING = """
        title: Everything
        currency: GBP
        agencies: {police: Police, nhs: NHS, housing: Housing}
        parameters:
          twelve: 12.00
          visit: {value: = twelve ÷ 2, unit: GBP a visit, source: a count, distribution: gamma, mean: 6.00, deviation: 1.00}
          mode: {value: 2, distribution: triangular, low: 1, mode: 2, high: 3}
          level: {value: 2%, distribution: beta, low: 1%, high: 3%, confidence: 90%}
          seen: {value: 2, distribution: empirical, values: [1, 2]}
        prices: {base: 2013/14, records: nominal, deflator: uk-gdp, growth: 2%}
        ledger:
          file: interactions.csv
          prices: uk
          observed: observed.csv
          lenient: true
          no_records: zero
          allow: [merged_ids]
        windows:
          before: {from: 2012-01, months: 2}
        horizon: {from: 2012-04, months: 2}
        methods:
          old: {method: run_rate, window: before}
          less:
            method: relative_change
            of: old
            changes:
              police: -50%
              nhs: +12.5%
          both: {method: plus, of: [old, less]}
          follows: {method: then, first: both, from: 2012-05, second: less}
          grows: {method: escalation, window: before, growth: 10%}
          scaled: {method: scaled, of: grows, factor: 90%}
          once: {method: one_off, amounts: {nhs: 10.00}, from: 2012-04, months: 2, per: case}
          shared: {method: one_off, amounts: {nhs: 10.00}, from: 2012-04, per: programme, scale: fixed}
          teams: {method: one_off, amounts: {nhs: 10.00}, from: 2012-04, per: team, cases_per_team: 2, scale: stepped}
          staff: {method: ongoing_support, a_year: {nhs: 12.00}, per: team, cases_per_team: 2, scale: stepped}
          support: {method: ongoing_support, a_year: {nhs: = visit × seen}, from: 2012-04, months: 1, per: case}
          phased: {method: phase_in, before: old, after: less, from: 2012-04, months: 2, shape: s_shaped}
          fading: {method: drop_off, base: old, changed: phased, yearly_loss: 10%, from: 2012-04}
          late: {method: time_lag, until: old, effect: less, months: 1}
          driven: {method: drivers, of: late, volume: {police: -10%}, price: {nhs: +5%}}
          without: {method: without_failure_demand, of: old, services: {arrest: 50%}, from: 2012-04, months: 2}
          pilot: {method: plus, of: [less, once]}
        comparison: {old: old, pilot: pilot, old_name: usual care, pilot_name: outreach}
        appraisal:
          discount: {schedule: 3.5%, nominal: false}
          timing: mid_year
          base: 2012-01
          costs: intervention
          investment: once
          additionality: {deadweight: 10%, displacement: 5%, leakage: 1%, substitution: 2%, attribution: 3%}
          optimism: {costs: 10%, benefits_grade: two, by_agency: {nhs: 20%}}
          cashable: {shares: {police: 50%}, from: 2012-04, months: 2}
          values:
            health: {kind: social, a_year: 120.00, from: 2012-04, months: 2, source: made up}
        sensitivity:
          figure: net_present_saving
          vary:
            police: {key: methods.less.changes.police, low: -90%, high: 0%}
            once: {key: methods.once.amounts.nhs, low: 0.00, high: 200.00}
            twelve: {parameter: twelve, low: 10.00, high: 14.00}
          grid: {rows: police, columns: once, steps: 3}
          cases:
            worst: {police: 0%, once: 200.00}
        uncertainty:
          draws: 100
          inputs:
            once: {key: methods.once.amounts.nhs, distribution: gamma, mean: 100.00, deviation: 20.00}
            police: {key: methods.less.changes.police, distribution: triangular, low: -90%, mode: -50%, high: 0%}
            leakage: {key: appraisal.additionality.leakage, distribution: beta, low: 1%, high: 5%, confidence: 90%}
            twelve: {parameter: twelve, distribution: uniform, low: 10.00, high: 14.00}
            bias: {key: appraisal.optimism.costs, distribution: empirical, values: [5%, 10%, 30%]}
          correlated:
            - {inputs: [once, police], correlation: 0.5}
        waiting:
          case_id: A
          unchanged: grows
          help: {nhs: 10.00}
          support: {nhs: 12.00}
          until: 2012-12
        population:
          size: 10
          source: a count
          selection: {how: random, text: by lot}
          case_is: average
          published_total: 1000.00
        seed: 7
        assumptions:
          - none
        report: {by_month: true, pence: false}
        publication:
          ids: pseudonyms
          minimum_count: 3
          dominance: {n: 2, k: 85%}
          p_percent: 5%
          rounding: {amounts: 10.00, counts: 5}
        expect:
          saving: 5.00
          change: {value: -1%, within: 0.5%}
        """;

    /** A scenario with every key for people who are counted from a file. */
    public static final String PEOPLE = """
        title: People
        ledger: interactions.csv
        windows:
          before: {from: 2012-01, months: 2}
          since: {from: 2012-03, months: 1}
        horizon: {from: 2012-04, months: 2}
        methods:
          old: {method: run_rate, window: before}
          pilot: {method: run_rate, window: since}
        comparison: {old: old, pilot: pilot}
        population:
          file: people.csv
          similar:
            tenure: {one_of: [council, housing-association]}
            age: {from: 18, to: 64.5}
            ward: {not: {is: Tunstall}}
            area: {is: north, not: {one_of: [south, east]}}
            needs_group: {empty: false}
            score: {not: {from: 0, to: 0.5}}
          cases: cases.csv
          strata:
            by: [needs_group, area]
            drawn: afterwards
            merge: {everyone: [high / north, low / north]}
          next: 2
        """;

    /** A scenario of strata whose people are counted. */
    public static final String COUNTS = """
        title: Counts
        ledger: interactions.csv
        windows:
          before: {from: 2012-01, months: 2}
          since: {from: 2012-03, months: 1}
        horizon: {from: 2012-04, months: 2}
        methods:
          old: {method: run_rate, window: before}
          pilot: {method: run_rate, window: since}
        comparison: {old: old, pilot: pilot}
        population:
          cases: cases.csv
          strata: {by: [needs_group], drawn: by_stratum, counts: {high: 4, low: 1}}
        """;

    /** Five who are similar by the rule of {@link #PEOPLE}, and five who aren't, each for another reason. */
    public static final String EVERYONE = """
        person_id,tenure,age,ward,area,needs_group,score
        P1,council,41,Bentilee,north,high,1
        P2,council,18,Hanley,north,low,2
        P3,housing-association,64,Hanley,north,low,0.6
        P4,council,30,Bentilee,north,high,9
        P5,council,30,Bentilee,north,low,9
        P6,owner,30,Bentilee,north,low,9
        P7,council,65,Bentilee,north,low,9
        P8,council,30,Tunstall,north,low,9
        P9,council,30,Bentilee,south,low,9
        P10,council,30,Bentilee,east,low,9
        P11,council,30,Bentilee,north,,9
        P12,council,30,Bentilee,north,low,0.5
        """;

    /** What is known of the three cases. */
    public static final String ATTRIBUTES = """
        case_id,tenure,age,ward,area,needs_group,score
        A,council,41,Bentilee,north,high,1
        B,council,18,Hanley,north,high,2
        C,council,66,Hanley,north,low,3
        """;

    /** A cohort with every key that there is for one, and no records. */
    public static final String COHORT = """
        title: Cohort
        horizon: {from: 2014-04, months: 12}
        methods:
          old:
            method: needs_groups
            cycle_months: 6
            groups: {ill: {nhs: 100.00}, well: {nhs: 20.00}}
            people: {ill: 10}
            movement: {before: {ill: 10, well: 0}, after: {ill: 10, well: 0}}
          pilot:
            method: needs_groups
            cycle_months: 6
            groups: {ill: {nhs: 100.00}, well: {nhs: 20.00}}
            people: {ill: 10, well: 0}
            movement: {matrix: {ill: {ill: 25%, well: 75%}, well: {well: 100%}}, cycle_months: 12}
            later:
              - {cycle: 1, movement: {counts: {ill: {ill: 1, well: 1}}, absorbing: [well]}, cycle_months: 6}
            risks:
              - {from: ill, to: well, risk: 0.5, first: 1, last: 1, cycle_months: 6}
            moves:
              - {from: ill, to: well, cost: {nhs: 10.00}}
            costs:
              - {group: well, cycle: 1, in_group: 1, a_month: {nhs: 10.00}, cycle_months: 6}
              - {group: well, a_year: {nhs: 1774.000001}}
              - {group: ill, a_cycle: {nhs: 600.00}, cycle_months: 12}
              - {group: ill, on_entry: {nhs: 12.00}}
            entering:
              - {cycle: 1, people: {well: 1}, cycle_months: 6}
            counting: cycle_start
        comparison: {old: old, pilot: pilot}
        """;

    /** A simulated city under two methods. */
    public static final String CITY = """
        title: City
        prices: 2013/14
        horizon: {from: 2014-04, months: 14}
        city:
          people: {ill: 60, well: 300}
          unit_costs: {nhs: 100.00, police: 152.00}
          prices: 2012/13
          contacts:
            ill: {nhs: 2, police: 0.5}
            well: {nhs: 0.1}
          movement: {matrix: {ill: {ill: 90%, well: 10%}, well: {ill: 2%, well: 98%}}, cycle_months: 1}
          entering: {well: 2.5}
          leaving: {well: 1%}
          frailty: {variance: 0.5}
          aligned_to: {contacts: {nhs: 180}}
          form: person_by_person
          seed: 7
        methods:
          as_now: {method: city}
          pilot:
            method: city
            movement: {matrix: {ill: {ill: 80%, well: 20%}, well: {ill: 2%, well: 98%}}, cycle_months: 1}
            contacts: {ill: {police: 0.4}}
            changes: {nhs: -10%}
        comparison: {old: as_now, pilot: pilot}
        """;

    /** A simulated city with the alternative keys. */
    public static final String CITY_BY_AREA = """
        title: City by area
        horizon: {from: 2014-04, months: 12}
        city:
          people_by_area:
            north: {ill: 10, well: 40}
            south: {ill: 5, well: 45}
          unit_costs: {nhs: 100.00, police: 152.00}
          contacts: {ill: {nhs: 2, police: 0.5}, well: {nhs: 0.1, police: 0.1}}
          movement: {counts: {ill: {ill: 9, well: 1}}, absorbing: [well], cycle_months: 1}
          aligned_to:
            groups: {ill: 200, well: 800}
            areas: {north: 600, south: 400}
            contacts: {nhs: 400, police: 200}
            contacts_by_group: {ill: 450, well: 150}
          frailty: {shape: 2}
        methods:
          old: {method: city}
          pilot: {method: city, movement: {counts: {ill: {ill: 1, well: 1}}, absorbing: [well], cycle_months: 3}}
          support: {method: ongoing_support, a_year: {nhs: 1200.00}, per: programme}
          both: {method: plus, of: [pilot, support]}
        comparison: {old: old, pilot: both}
        """;

    /** Four methods with every key that there is for options: a ward's arrears, people in groups, and typed values. */
    public static final String OPTIONS = """
        title: Options
        prices: 2013/14
        windows:
          before: {from: 2012-01, months: 2}
          since: {from: 2012-03, months: 1}
        horizon: {from: 2014-04, months: 24}
        methods:
          old:
            method: needs_groups
            cycle_months: 12
            groups: {ill: {nhs: 100.00}, well: {nhs: 20.00}}
            people: {ill: 10}
            movement: {matrix: {ill: {ill: 100%}, well: {well: 100%}}}
          moving:
            method: needs_groups
            cycle_months: 12
            groups: {ill: {nhs: 100.00}, well: {nhs: 20.00}}
            people: {ill: 10}
            movement: {matrix: {ill: {ill: 50%, well: 50%}, well: {well: 100%}}}
          work: {method: one_off, amounts: {council: 6000.00}, from: 2014-04, per: programme}
          pilot: {method: plus, of: [moving, work]}
          dear: {method: one_off, amounts: {nhs: 30000.00}, from: 2014-04, per: programme}
        comparison: {old: old, pilot: pilot}
        evaluation:
          measures: {file: measures.csv, pilot: [ward], control: [city], before: before, after: since}
        options:
          base: old
          methods: [old, pilot, moving, dear]
          effects:
            people living well:
              unit: people at the end
              groups: [well]
              count: at_end
              values: {dear: 8}
              source: invented
              willingness_to_pay: [0, 1000, 5000.50]
            QALYs:
              unit: QALYs
              each: QALY
              direction: more_is_better
              weights: {ill: 0.5, well: 0.9}
              count: years
              discount: 1.5%
              values: {dear: {value: 12.5}}
              source: invented
            tenants in arrears:
              unit: tenants in every hundred
              direction: fewer_is_better
              measure: {name: arrears, method: pilot, times: 2}
              values: {moving: {value: -10, error: 5}, dear: -20}
              source: invented
        """;

    /** A scenario with the alternative keys. */
    public static final String OTHERWISE = """
        title: Otherwise
        prices: 2013/14
        horizon: {from: 2014-04, months: 12}
        windows:
          before: {from: 2012-01, months: 2}
        methods:
          grows: {method: escalation, window: before, fit: poisson}
          old:
            method: needs_groups
            cycle_months: 6
            groups: {ill: {nhs: 100.00}, well: {nhs: 20.00}}
            people: {ill: 10}
            movement: {counts: {ill: {ill: 1, well: 1}}, absorbing: [well]}
            later:
              - cycle: 1
                movement: {before: {ill: 10, well: 0}, after: {ill: 10, well: 0}}
              - cycle: 2
                movement: {matrix: {ill: {ill: 25%, well: 75%}, well: {well: 100%}}, cycle_months: 12}
          half: {method: scaled, of: old, factor: 50%}
        comparison: {old: old, pilot: half}
        appraisal:
          discount: {schedule: ours, file: rates.csv, version: of our own}
          timing: by_day
          optimism: {costs_grade: one, benefits: 10%}
          additionality: {multiplier: 1.1}
        uncertainty:
          draws: 100
          inputs:
            ill: {key: methods.old.later.1.movement.matrix.ill, distribution: dirichlet, counts: {ill: 1, well: 3}}
        """;

    /** A scenario with every key of the evidence on a saving that is adjusted by control cases. */
    public static final String EVALUATED = """
        title: Evaluated
        ledger: interactions.csv
        windows:
          before: {from: 2012-01, months: 2}
          since: {from: 2012-03, months: 1}
        horizon: {from: 2012-04, months: 2}
        methods:
          old: {method: run_rate, window: before}
          pilot: {method: run_rate, window: since}
        comparison:
          old: old
          pilot: pilot
          adjusted_by:
            file: control.csv
            before: before
            after: since
            by_agency: true
            allocation: other
            reason: other wards with the same services
        population: 10
        evaluation:
          regression_to_the_mean: {file: interactions.csv, start: 2012-03, months: 1, least_cost: 50.00}
          next_evaluation:
            difference: 50.00
            standard_deviation: 100.00
            power: 80%
            significance: 5%
            cluster_size: 30
            correlation: 0.05
            cases: 600
          tracking: {file: actual.csv, until: 2012-05}
        """;

    /** The same with the alternative keys: a measure as the control, and months of the ledger itself as actual ones. */
    public static final String MEASURED = """
        title: Measured
        ledger: interactions.csv
        windows:
          before: {from: 2012-01, months: 1}
          since: {from: 2012-02, months: 1}
        horizon: {from: 2012-03, months: 2}
        methods:
          old: {method: run_rate, window: before}
          pilot: {method: run_rate, window: since}
        comparison: {old: old, pilot: pilot, adjusted_by: {measure: contacts}}
        evaluation:
          measures: {file: wards.csv, pilot: [Bentilee], control: [Hanley], before: before, after: since}
          regression_to_the_mean: {start: 2012-03, months: 1, top: 100%}
          next_evaluation: {from: 20%, to: 15%}
          tracking: {from: ledger}
        demand:
          high_cost_users: {top: 10%}
        """;

    /** £400.00 in two months before and £180.00 in one month after: −10%; police −20%, NHS +20%. */
    public static final String CONTROL = """
        case_id,date,agency,service,cost
        X,2012-01-05,police,arrest,200.00
        X,2012-03-05,police,arrest,80.00
        Y,2012-02-05,nhs,visit,100.00
        Y,2012-03-05,nhs,visit,60.00
        Z,2012-02-05,police,arrest,100.00
        Z,2012-03-15,police,arrest,40.00
        """;

    /** £120.00 where £340.00 was promised, and nothing of C. */
    public static final String ACTUAL = """
        case_id,date,agency,service,cost
        A,2012-04-10,police,arrest,100.00
        B,2012-04-20,nhs,visit,20.00
        """;

    /** In Hanley, the control, 100 contacts and then 80. */
    public static final String WARDS = """
        measure,area,month,value,numerator,denominator
        contacts,Bentilee,2012-01,0.1,100,1000
        contacts,Bentilee,2012-02,0.05,50,1000
        contacts,Hanley,2012-01,0.1,100,1000
        contacts,Hanley,2012-02,0.08,80,1000
        """;

    /** Who should pay whom, with every key: the police release £75.00 in the second month. */
    public static final String SETTLEMENT = SCENARIO + """
        settlement:
          rule: stakes
          game: cash
          coalitions:
            - {of: [police], value: 30.00}
            - {of: [nhs], value: 0.00}
            - {of: [housing], value: 0.00}
            - {of: [police, nhs], value: 60.00}
            - {of: [housing, police], value: 45.00}
            - {of: [nhs, housing], value: -10.00}
          stakes: {police: 50%, nhs: 25%, housing: 25%}
          blocks:
            police:
              - {name: post, a_year: 900.00, notice_months: 1}
              - {name: second post, a_year: 400.00}
          draws: 100
        """;

    /** Twenty-one agencies, of which one pays. */
    public static final String MANY_AGENCIES = """
        title: Many agencies
        baseline:
          window: before
          total: 10000.00
          shares: {%s}
        windows:
          before: {from: 2012-01, months: 2}
        horizon: {from: 2012-04, months: 2}
        methods:
          old: {method: run_rate, window: before}
          pilot: {method: relative_change, of: old, changes: {a1: +50%%, a2: -10%%, a3: -90%%, a4: -80%%}}
        comparison: {old: old, pilot: pilot}
        settlement: {draws: 1000}
        """.formatted(IntStream.rangeClosed(1, 21)
            .mapToObj(i -> "a" + i + (i == 1 ? ": 10%" : ": 4.5%"))
            .collect(Collectors.joining(", ")));

    /** A scenario of published costs, which has no records. */
    public static final String PUBLISHED = """
        title: Published
        baseline:
          window: before
          total: 1000.00
          shares: {police: 40%, nhs: 60%}
        windows:
          before: {from: 2012-01, months: 2}
        horizon: {from: 2012-04, months: 2}
        methods:
          old: {method: run_rate, window: before}
          pilot: {method: relative_change, of: old, changes: {nhs: -10%}}
        comparison: {old: old, pilot: pilot}
        expect:
          saving: 60.00
        """;

    /** A scenario with every key of measures, control charts and designs. */
    public static final String EVALUATION = PUBLISHED.replace(
                    "horizon:", "  early: {from: 2012-01, months: 6}\n  late: {from: 2012-07, months: 6}\nhorizon:")
            + """
        evaluation:
          measures:
            file: readings.csv
            pilot: [A]
            control: [B, C]
            city: [City]
            before: early
            after: late
          control_charts:
            waits: {measure: waiting, area: A, kind: xmr, screened: true, break_at: 2012-07, rules: [one_outside]}
            rate: {measure: evictions, area: B, kind: u}
          designs:
            difference_in_differences:
              plain: {measure: waiting, pilot: [A], control: [B, C], start: 2012-07, placebos: true}
              few: {measure: waiting, pilot: [A, B], control: [C, D], start: 2012-07, errors: wild_bootstrap, event_study: true}
              early: {measure: waiting, pilot: [A, B], control: [C, D], start: 2012-03, event_study: true}
              people: {panel: units.csv, covariates: [age], errors: hc1}
            group_time:
              staggered: {measure: waiting, starts: {A: 2012-07, B: 2012-07}, control: [C, D]}
              units: {panel: units.csv}
            interrupted_time_series:
              level: {measure: evictions, area: B, start: 2012-07, model: poisson, slope: false, overdispersion: false}
              line: {measure: waiting, area: A, start: 2012-07, model: linear, harmonics: 1, lags: 2}
            synthetic_control:
              mixture: {measure: waiting, area: A, start: 2012-07, donors: [B, C, D]}
              unit: {panel: wide.csv, area: p, start: 3}
        """;

    /** Measures of four areas and their city in 2012: waiting without, and evictions with numerators. */
    static String measures() {
        StringBuilder csv = new StringBuilder("measure,area,month,value,numerator,denominator,unit,better\n");
        List<String> areas = List.of("A", "B", "C", "D", "City");
        for (int a = 0; a < areas.size(); a++) {
            for (int month = 1; month <= 12; month++) {
                double wiggle = (month * (a + 3) % 5) / 10.0;
                double waiting = 20 + 2 * a + wiggle - (month > 6 ? a == 0 ? 10 : 1 : 0);
                csv.append("waiting,%s,2012-%02d,%.1f,,,days,lower%n".formatted(areas.get(a), month, waiting));
                int evictions = 30 + 5 * a + month % 3 - (month > 6 && a == 0 ? 12 : 0);
                csv.append("evictions,%s,2012-%02d,%d,%d,1000,per 1000,lower%n"
                        .formatted(areas.get(a), month, evictions, evictions));
            }
        }
        return csv.toString().replace("\r\n", "\n");
    }

    public static ThreeCases in(Path folder) {
        ThreeCases cases = new ThreeCases(folder);
        cases.write("readings.csv", measures());
        cases.write("counted.csv", COUNTED);
        cases.write(
                "units.csv",
                "unit,period,outcome,start,age\n"
                        + "a,1,3,2,40\na,2,6,2,41.5\nb,1,3,2,30\nb,2,7,2,31\nc,1,1,,20\nc,2,2,,22\nd,1,1,,25\nd,2,3,,25.5\n");
        cases.write(
                "wide.csv",
                "unit,period,outcome\np,1,2\np,2,3\np,3,9\nq,1,1\nq,2,2\nq,3,3\nr,1,3\nr,2,4\nr,3,5\ns,1,9\ns,2,1\ns,3,7\n");
        cases.write("interactions.csv", LEDGER);
        cases.write("measures.csv", MEASURES);
        cases.write("jobs.csv", JOBS);
        cases.write("people.csv", EVERYONE);
        cases.write("cases.csv", ATTRIBUTES);
        cases.write("control.csv", CONTROL);
        cases.write("actual.csv", ACTUAL);
        cases.write("wards.csv", WARDS);
        cases.write("rates.csv", "schedule,year_from,year_to,rate\nours,0,,0.02\n");
        cases.write("observed.csv", "case_id,from,months\nC,2012-02,2\n");
        return cases;
    }

    /** The scenario with one text, which it must have, changed. */
    public static String with(String text, String instead) {
        if (!SCENARIO.contains(text)) {
            throw new IllegalArgumentException("the scenario has no " + text);
        }
        return SCENARIO.replace(text, instead);
    }

    public Path write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public Path write(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public StudyResult run(String scenario) {
        return Study.of(Scenario.read(write("scenario.yaml", scenario))).run();
    }

    /** What is said of a scenario that is refused when it is read, run, or held against its expectations. */
    public String refusal(String scenario) {
        return refusal(write("scenario.yaml", scenario));
    }

    public String refusal(Path scenario) {
        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class,
                () -> Study.of(Scenario.read(scenario)).run().outcomes());
        return refused == null ? "not refused" : refused.getMessage().replace(folder + File.separator, "");
    }
}
