package org.ftpra.adapter.inbound;

/** Sets properties of JavaBeans from text, as a container does. */
public final class BeanProperties {

    private BeanProperties() {}

    /** Of this name. */
    public static void set(Object bean, String property, String value) {
        String setter = "set" + Character.toUpperCase(property.charAt(0)) + property.substring(1);
        try {
            bean.getClass().getMethod(setter, String.class).invoke(bean, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(property + " of " + bean.getClass(), e);
        }
    }
}
