/**
 * Who refers to whom: providers, routes, loops, returns, and cases without an owner.
 *
 * <p>Ways in, simplest first:
 *
 * <ul>
 *   <li>{@link org.wholesum.referral.ReferralRoutes#read}: the referrals that a file records;
 *   <li>{@link org.wholesum.referral.ReferralReader}: the same with settings, or inferred from the order of contacts in a
 *       ledger.
 * </ul>
 */
@NullMarked
package org.wholesum.referral;

import org.jspecify.annotations.NullMarked;
