package org.wholesum.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.Agency;

class InteractionTest {
    private static final Agency POLICE = Agency.of("police");
    private static final LocalDate DAY = LocalDate.of(2011, 4, 3);

    private static Interaction of(String quantity, boolean correction, Map<Agency, Money> costs) {
        return new Interaction(
                "S1", DAY, POLICE, "arrest", new BigDecimal(quantity), new TreeMap<>(costs), Demand.VALUE, correction);
    }

    private static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }

    @Test
    void the_arrest_of_the_documentation() {
        Interaction arrest = Interaction.of("S1", DAY, POLICE, "arrest-detained", gbp("593.00"));
        assertThat(arrest.cost()).isEqualTo(gbp("593.00"));
        assertThat(arrest.quantity()).isEqualTo(BigDecimal.ONE);
        assertThat(arrest.demand()).isEqualTo(Demand.UNSTATED);
        assertThat(arrest.withDemand(Demand.FAILURE).demand()).isEqualTo(Demand.FAILURE);
    }

    @Test
    void what_several_agencies_bear_is_one_cost() {
        Interaction incident = of("1", false, Map.of(POLICE, gbp("415.00"), Agency.of("nhs"), gbp("1171.00")));
        assertThat(incident.cost()).isEqualTo(gbp("1586.00"));
    }

    @Test
    void it_does_not_share_its_costs_with_what_it_was_made_of() {
        TreeMap<Agency, Money> costs = new TreeMap<>(Map.of(POLICE, gbp("415.00")));
        Interaction arrest = new Interaction("S1", DAY, POLICE, "arrest", BigDecimal.ONE, costs, Demand.VALUE, false);
        costs.clear();
        assertThat(arrest.cost()).isEqualTo(gbp("415.00"));
    }

    @Test
    void a_negative_cost_is_a_corrections_alone() {
        assertThat(of("1", true, Map.of(POLICE, gbp("-1.00"))).cost()).isEqualTo(gbp("-1.00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of("1", false, Map.of(POLICE, gbp("-1.00"))))
                .withMessage("interaction of case \"S1\" on 2011-04-03: costs are {police=GBP -1.00}, "
                        + "but only a correction may be negative");
    }

    @Test
    void costs_are_there_and_in_one_currency() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of("1", false, Map.of()))
                .withMessage("interaction of case \"S1\" on 2011-04-03: there is no cost, expected one or more");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> of("1", false, Map.of(POLICE, gbp("1.00"), Agency.of("nhs"), Money.parse("EUR 1.00"))))
                .withMessageEndingWith("expected one currency");
    }

    @Test
    void a_quantity_is_more_than_nil() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of("0.00", false, Map.of(POLICE, gbp("1.00"))))
                .withMessage("interaction of case \"S1\" on 2011-04-03: quantity is 0.00, expected more than 0");
    }

    @Test
    void a_quantity_that_a_ledger_could_not_hold_exactly_is_refused() {
        for (String quantity : List.of("0.0000001", "9999999999999999")) {
            Interaction interaction = of(quantity, false, Map.of(POLICE, gbp("1.00")));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Ledger.of(List.of(interaction)))
                    .withMessageStartingWith("interaction of case \"S1\" on 2011-04-03: quantity is "
                            + interaction.quantity() + ", expected at most six decimals");
        }
    }

    @Test
    void case_and_service_are_named() {
        assertThatIllegalArgumentException().isThrownBy(() -> Interaction.of(" ", DAY, POLICE, "x", gbp("1.00")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interaction.of("S1", DAY, POLICE, "\t", gbp("1.00")))
                .withMessage("interaction of case \"S1\" on 2011-04-03: the case and the service must be named");
    }
}
