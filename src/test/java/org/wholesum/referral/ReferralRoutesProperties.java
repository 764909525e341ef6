package org.wholesum.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReferralRoutesProperties {
    @Provide
    Arbitrary<List<ProviderContact>> contacts() {
        Arbitrary<String> provider = Arbitraries.of("gp", "police", "housing", "alcohol", "hospital");
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c"),
                        Arbitraries.integers().between(0, 40),
                        provider,
                        provider,
                        provider)
                .as((caseId, day, at, to, from) -> {
                    ProviderContact plain = ProviderContact.of(
                            caseId, LocalDate.parse("2011-04-01").plusDays(day), at);
                    ProviderContact sent = to.equals(at) ? plain : plain.withReferralTo(to);
                    return from.equals(at) || day % 3 == 0 ? sent : sent.withReferralFrom(from);
                })
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Property(tries = 300)
    void as_many_referrals_are_received_as_made_and_the_routes_add_up(
            @ForAll("contacts") List<ProviderContact> contacts) {
        ReferralRoutes routes = ReferralRoutes.reader().of(contacts);
        long in = routes.providers().stream().mapToLong(Provider::in).sum();
        long out = routes.providers().stream().mapToLong(Provider::out).sum();
        long made = contacts.stream().mapToLong(of -> of.referredTo().size()).sum();
        long received =
                contacts.stream().filter(of -> of.referredFrom().isPresent()).count();

        assertThat(in).isEqualTo(out).isEqualTo(routes.referrals());
        assertThat(routes.referrals()).isBetween(Math.max(made, received), made + received);
        assertThat(routes.contacts()).isEqualTo(contacts.size());
    }

    @Property(tries = 300)
    void the_order_of_rows_makes_no_difference(@ForAll("contacts") List<ProviderContact> contacts, @ForAll long seed) {
        List<ProviderContact> other = new ArrayList<>(contacts);
        Collections.shuffle(other, new Random(seed));
        ReferralRoutes one = ReferralRoutes.reader().of(contacts);
        ReferralRoutes two = ReferralRoutes.reader().of(other);

        assertThat(two.explain()).isEqualTo(one.explain());
        assertThat(two).hasToString(one.toString());
        assertThat(two.loops()).isEqualTo(one.loops());
        assertThat(two.returns()).isEqualTo(one.returns());
        assertThat(two.casesWithoutOwner()).isEqualTo(one.casesWithoutOwner());
    }

    @Property(tries = 300)
    void every_loop_is_in_a_circle(@ForAll("contacts") List<ProviderContact> contacts) {
        ReferralRoutes routes = ReferralRoutes.reader().of(contacts);

        assertThat(routes.loops()).allSatisfy(loop -> assertThat(routes.circles())
                .anyMatch(circle -> circle.containsAll(loop.providers())));
    }
}
