package org.wholesum.referral;

/**
 * A referral route: how often one provider refers to another.
 *
 * @param from who refers
 * @param to to whom
 * @param referrals how many referrals there are, 1 or more
 * @param cases how many cases they are of
 */
public record Route(String from, String to, long referrals, long cases) {}
