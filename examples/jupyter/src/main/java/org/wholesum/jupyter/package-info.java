/** A Jupyter kernel: cells in Java, run by JShell with the library's packages imported. */
package org.wholesum.jupyter;
