package org.wholesum.internal.store;

import java.util.Arrays;

/** Translates the codes that one reader has given to texts to the codes of the ledger. */
public final class Codes {
    private final Texts from;
    private final Texts to;
    final int[] cases;
    final int[] services;
    final int[] agencies;
    private int casesDone;
    private int servicesDone;
    private int agenciesDone;

    /**
     * Nothing is translated until {@link #number} is called.
     *
     * @param from the reader's texts, all of which have been read
     * @param to the texts of the ledger, which are added to
     */
    public Codes(Texts from, Texts to) {
        this.from = from;
        this.to = to;
        this.cases = new int[from.cases.size()];
        this.services = new int[from.services.size()];
        this.agencies = new int[from.agencies.size()];
    }

    /** Codes of the only reader, which are those of the ledger. */
    Codes(Texts own) {
        this(own, own);
        number(cases.length, services.length, agencies.length);
    }

    private Codes(Codes before, int[] cases, int[] services, int[] agencies) {
        this.from = before.from;
        this.to = before.to;
        this.cases = cases;
        this.services = services;
        this.agencies = agencies;
    }

    /** These codes, translated once more. */
    Codes then(int[] itsCases, int[] itsServices, int[] itsAgencies) {
        return new Codes(this, then(cases, itsCases), then(services, itsServices), then(agencies, itsAgencies));
    }

    private static int[] then(int[] codes, int[] next) {
        return Arrays.stream(codes).map(code -> next[code]).toArray();
    }

    /**
     * Translates the reader's codes up to the end of a part of the file; earlier parts must be translated before.
     *
     * @param casesOfPart how many cases the reader had at the end of the part
     * @param servicesOfPart how many services
     * @param agenciesOfPart how many agencies
     */
    public void number(int casesOfPart, int servicesOfPart, int agenciesOfPart) {
        to.cases.codes(from.cases, casesDone, casesOfPart, cases);
        casesDone = Math.max(casesDone, casesOfPart);
        to.services.codes(from.services, servicesDone, servicesOfPart, services);
        servicesDone = Math.max(servicesDone, servicesOfPart);
        for (; agenciesDone < agenciesOfPart; agenciesDone++) {
            agencies[agenciesDone] = to.agencyCode(from.agencies.get(agenciesDone));
        }
    }

    int caseOf(Chunk chunk, int i) {
        return cases[(int) chunk.cases().at(i)];
    }

    /**
     * The agency of a row.
     *
     * @param chunk a chunk of this reader
     * @param i the index of a row in the chunk
     * @return the ledger's code of its agency
     */
    public int agencyOf(Chunk chunk, int i) {
        return agencies[(int) chunk.agencies().at(i)];
    }
}
