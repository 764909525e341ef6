package org.wholesum.ledger;

import java.io.IOException;
import java.math.BigDecimal;
import org.wholesum.fuzz.FuzzFile;
import org.wholesum.fuzz.FuzzTarget;
import org.wholesum.fuzz.Refused;
import org.wholesum.problem.InvalidInputException;

/** A catalogue of unit costs is read or refused, and whatever it has, a price is split without a penny lost. */
public final class UnitCostsFuzz implements FuzzTarget {
    private final FuzzFile file = FuzzFile.ending(".csv");

    @Override
    public void accept(byte[] input) throws IOException {
        try {
            UnitCosts costs = UnitCosts.read(file.with(input));
            costs.services().forEach(service -> check(costs, service));
            Refused.checkPrints(costs);
        } catch (InvalidInputException e) {
            Refused.check(e);
        }
    }

    private static void check(UnitCosts costs, String service) {
        BigDecimal whole = costs.parts(service).stream().map(UnitCost::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal split = costs.split(service, BigDecimal.ONE).values().stream()
                .map(money -> money.getAmount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (split.subtract(whole).abs().compareTo(new BigDecimal("0.005")) > 0) {
            throw new AssertionError(service + " costs " + whole + " and is split into " + split);
        }
    }
}
