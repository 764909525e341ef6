package org.wholesum.scenario;

import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;

/** Reads an object that may also be written short, as one value. */
final class ShortForm extends DelegatingDeserializer {
    private final FromText<?> one;

    private ShortForm(FromText<?> one, ValueDeserializer<?> object) {
        super(object);
        this.one = one;
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> object) {
        return new ShortForm(one, object);
    }

    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) {
        return json.currentToken().isScalarValue() ? one.deserialize(json, context) : super.deserialize(json, context);
    }

    /** Lets Jackson read these types in either form. */
    static final class Modifier extends ValueDeserializerModifier {
        private static final long serialVersionUID = 1L;

        private final transient Map<Class<?>, FromText<?>> types;

        Modifier(Map<Class<?>, FromText<?>> types) {
            this.types = types;
        }

        @Override
        public ValueDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription.Supplier bean, ValueDeserializer<?> object) {
            FromText<?> one = types.get(bean.getBeanClass());
            return one == null ? object : new ShortForm(one, object);
        }
    }
}
