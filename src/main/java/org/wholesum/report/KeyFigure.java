package org.wholesum.report;

import org.wholesum.internal.escape.Visible;
import org.wholesum.internal.text.Typography;

/**
 * A figure that a page sets large. A sentence of the headline has it too.
 *
 * @param label its name
 * @param value its value, brief
 * @param note what must be read with it: a change, or an interval
 */
record KeyFigure(String label, String value, String note) {
    /** Sets minus signs, and makes control characters visible. */
    KeyFigure {
        label = Visible.of(label);
        value = Typography.minus(Visible.of(value));
        note = Typography.minus(Visible.of(note));
    }
}
