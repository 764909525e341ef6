package org.wholesum;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NullContractTest {
    @Test
    void every_equals_accepts_null() {
        List<Method> refusing = PublicTypes.all()
                .filter(type -> !type.isRecord())
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.getName().equals("equals") && !method.isBridge() && !method.isSynthetic())
                .filter(method -> List.of(method.getParameterTypes()).equals(List.of(Object.class)))
                .filter(method -> !method.getAnnotatedParameterTypes()[0].isAnnotationPresent(Nullable.class))
                .toList();
        assertThat(refusing).isEmpty();
    }
}
