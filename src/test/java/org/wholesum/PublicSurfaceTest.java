package org.wholesum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublicSurfaceTest {
    private static final int MOST = 150;

    @Test
    void the_public_surface_is_at_most_150_types() {
        assertThat(PublicTypes.exported().map(Class::getName).sorted()).hasSizeLessThanOrEqualTo(MOST);
    }
}
