package org.ftpra.adapter.transaction;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.TreeMap;
import javax.transaction.xa.XAException;

/** The names of the codes of {@link XAException}. */
final class XaCodes {

    private static final Map<Integer, String> NAMES = names();

    private XaCodes() {}

    static String name(int code) {
        return NAMES.getOrDefault(code, "code " + code);
    }

    private static Map<Integer, String> names() {
        Map<Integer, String> names = new TreeMap<>();
        try {
            for (Field field : XAException.class.getFields()) {
                if (field.getName().matches("XA(ER)?_.*") && !field.getName().matches("XA_RB(BASE|END)")) {
                    names.put(field.getInt(null), field.getName());
                }
            }
            return names;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("public constants can be read", e);
        }
    }
}
