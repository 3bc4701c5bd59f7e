// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.Shape;
import java.lang.reflect.InvocationTargetException;
import java.util.List;

/** What a shape holds, by the names by which its template reads it; the generators that made it are not known here. */
final class ShapeValues {

    private final Shape shape;

    ShapeValues(Shape shape) {
        this.shape = shape;
    }

    String text(String name) {
        return (String) value(name);
    }

    boolean is(String name) {
        return (Boolean) value(name);
    }

    List<String> texts(String name) {
        return ((List<?>) value(name)).stream().map(String.class::cast).toList();
    }

    List<Column> columns(String name) {
        return ((List<?>) value(name)).stream().map(Column.class::cast).toList();
    }

    private Object value(String name) {
        try {
            return shape.getClass().getMethod(name).invoke(shape);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(shape.template() + " has no " + name, e);
        }
    }
}
