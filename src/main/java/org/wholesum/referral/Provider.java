package org.wholesum.referral;

/**
 * What a provider has to do with the others.
 *
 * @param name the provider
 * @param contacts how many contacts it had
 * @param cases how many cases those are of
 * @param in how many referrals it received
 * @param out how many referrals it made
 */
public record Provider(String name, long contacts, long cases, long in, long out) {}
