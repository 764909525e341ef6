/** What commands do beyond running a scenario: starters, scripts, exit codes. Not exported: it may change in any release. */
@NullMarked
package org.wholesum.internal.cli;

import org.jspecify.annotations.NullMarked;
