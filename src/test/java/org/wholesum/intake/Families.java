package org.wholesum.intake;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.wholesum.costs.Agency;

/** Four agencies' extracts about twelve families, as they come. */
final class Families {
    private Families() {}

    static Path csv(String name) {
        return Path.of("examples", "extracts", name + ".csv");
    }

    static Extract police(Path file) {
        return Extract.of(file)
                .agency(Agency.of("police"))
                .columns(Map.of("case_id", "URN", "date", "Incident Date", "service", "Offence", "cost", "Cost"))
                .dates("dd/MM/yyyy");
    }

    static Extract nhs(Path file) {
        return Extract.of(file)
                .agency(Agency.of("nhs"))
                .columns(Map.of(
                        "case_id",
                        "Pseudo NHS No",
                        "date",
                        "Arrival",
                        "service",
                        "HRG",
                        "quantity",
                        "Activity",
                        "unit_cost",
                        "Tariff"));
    }

    static Extract housing(Path file) {
        return Extract.of(file)
                .agency(Agency.of("housing"))
                .columns(
                        Map.of("case_id", "Tenant Ref", "date", "Date Raised", "service", "Action", "cost", "Cost (£)"))
                .negativesAreCorrections();
    }

    static Extract childrens(Path file) {
        return Extract.of(file)
                .agency(Agency.of("childrens-services"))
                .columns(Map.of("case_id", "Person ID", "date", "Start date", "service", "Service", "cost", "Amount"));
    }

    /** The four extracts, each in a file made of its own. */
    static Map<String, Extract> extracts(UnaryOperator<Path> made) {
        Map<String, Extract> extracts = new TreeMap<>();
        extracts.put("police", police(made.apply(csv("police"))));
        extracts.put("nhs", nhs(made.apply(csv("nhs"))));
        extracts.put("housing", housing(made.apply(csv("housing"))));
        extracts.put("childrens", childrens(made.apply(csv("childrens"))));
        return extracts;
    }
}
