package org.wholesum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PublicSurfaceTest {
    private static final int MOST = 330;
    private static final int MOST_OF_A_PACKAGE = 20;

    @Test
    void the_public_surface_is_at_most_330_types() {
        assertThat(PublicTypes.exported().map(Class::getName).sorted()).hasSizeLessThanOrEqualTo(MOST);
    }

    @Test
    void a_package_exports_at_most_20_types() {
        PublicTypes.exported()
                .collect(Collectors.groupingBy(Class::getPackageName))
                .forEach((name, types) -> assertThat(types).as(name).hasSizeLessThanOrEqualTo(MOST_OF_A_PACKAGE));
    }
}
