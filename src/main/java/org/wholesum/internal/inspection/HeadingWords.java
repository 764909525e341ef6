package org.wholesum.internal.inspection;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the words of a heading say about a column. */
final class HeadingWords {
    private static final Pattern BETWEEN = Pattern.compile("(?<=[a-z])(?=[A-Z])|[^\\p{L}\\p{N}£$€]+");
    private static final Pattern ID =
            words("id ids urn uprn upn ref reference nhs nino number no num identifier pseudo crn pnc"
                    + " key case person client patient pupil tenant customer family household");
    private static final Pattern PERSON =
            words("nhs person pseudo client patient pupil tenant customer family urn crn");
    private static final Pattern PERSONAL =
            words("name names surname forename firstname lastname dob birth address postcode"
                    + " email phone mobile telephone nationality ethnicity gender sex religion");
    private static final Pattern FREE =
            words("note notes comment comments description details narrative remarks summary");
    private static final Pattern DATE =
            words("date day arrival attended start started raised contact incident event month");
    private static final Pattern FIRST_DATE =
            words("incident arrival attended start started raised contact event activity from");
    private static final Pattern LATER_DATE =
            words("end ended close closed discharge completed updated modified birth dob review due to extracted run");
    private static final Pattern MONEY =
            words("cost costs amount price tariff £ gbp value spend charge fee total net gross paid");
    private static final Pattern UNIT_PRICE = words("tariff rate unit price each");
    private static final Pattern QUANTITY =
            words("activity quantity qty units unit hours visits count days nights sessions");
    private static final Pattern NUMBER_OF = Pattern.compile(".*\\b(?:number|no|num) of\\b.*");
    private static final Pattern SERVICE =
            words("service offence offense action type category hrg code procedure intervention"
                    + " incident reason event contact treatment");
    private static final Pattern AGENCY = words("agency organisation organization provider body");
    private static final Pattern FAILURE = words("failure avoidable");

    private final String text;

    HeadingWords(String heading) {
        this.text = " " + BETWEEN.matcher(heading).replaceAll(" ").toLowerCase(Locale.ROOT) + " ";
    }

    private static Pattern words(String some) {
        return Pattern.compile(".* (?:" + some.replace(" ", "|") + ") .*");
    }

    private boolean has(Pattern words) {
        return words.matcher(text.replace(" ", "  ")).matches();
    }

    boolean isId() {
        return has(ID) && !isQuantity();
    }

    boolean isOfPerson() {
        return has(PERSON);
    }

    boolean isPersonal() {
        return has(PERSONAL);
    }

    boolean isFreeText() {
        return has(FREE);
    }

    boolean isDate() {
        return has(DATE);
    }

    boolean isFirstDate() {
        return has(FIRST_DATE) && !has(LATER_DATE);
    }

    boolean isLaterDate() {
        return has(LATER_DATE);
    }

    boolean isMoney() {
        return has(MONEY);
    }

    boolean isUnitPrice() {
        return has(UNIT_PRICE);
    }

    boolean isQuantity() {
        return NUMBER_OF.matcher(text).matches() || (has(QUANTITY) && !has(MONEY));
    }

    boolean isService() {
        return has(SERVICE);
    }

    boolean isAgency() {
        return has(AGENCY);
    }

    boolean isFailure() {
        return has(FAILURE);
    }

    @Override
    public String toString() {
        return text.strip();
    }
}
