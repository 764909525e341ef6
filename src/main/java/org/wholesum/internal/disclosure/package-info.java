/**
 * Statistical disclosure control of tables: which figures may not be published, and which others would give them away. Not
 * exported: it may change in any release.
 *
 * <p>Terms and rules are those of Hundepool, Domingo-Ferrer, Franconi, Giessing, Schulte Nordholt, Spicer and de Wolf,
 * <i>Statistical Disclosure Control</i> (Wiley, 2012), chapter 4.
 */
@NullMarked
package org.wholesum.internal.disclosure;

import org.jspecify.annotations.NullMarked;
