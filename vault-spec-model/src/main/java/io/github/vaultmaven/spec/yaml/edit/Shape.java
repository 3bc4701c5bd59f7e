// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml.edit;

import io.github.vaultmaven.spec.yaml.ScalarKind;
import io.github.vaultmaven.spec.yaml.YamlList;
import io.github.vaultmaven.spec.yaml.YamlMap;
import io.github.vaultmaven.spec.yaml.YamlNode;
import io.github.vaultmaven.spec.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A value without its place: what must be equal where nothing was to change. */
sealed interface Shape permits Shape.Scalar, Shape.Items, MapShape {

    /** A single value; all ways to write nothing are the same. */
    record Scalar(String text, ScalarKind kind) implements Shape {}

    /** A list. */
    record Items(List<Shape> items) implements Shape {}

    static Shape of(YamlNode node) {
        if (node instanceof YamlMap map) {
            return new MapShape(map.entries().stream()
                    .map(e -> new MapShape.Entry(e.key().text(), of(e.value())))
                    .toList());
        }
        if (node instanceof YamlList list) {
            return of(list.items());
        }
        YamlScalar scalar = (YamlScalar) node;
        return new Scalar(scalar.kind() == ScalarKind.NULL ? "" : scalar.text(), scalar.kind());
    }

    static Items of(List<YamlNode> nodes) {
        return new Items(nodes.stream().map(Shape::of).toList());
    }

    /** Documents with the entries of one map changed. */
    static Items changed(List<YamlNode> documents, YamlPlace place, UnaryOperator<List<MapShape.Entry>> change) {
        var path = new ArrayList<Object>(place.steps());
        path.add(0, place.document());
        return (Items) at(of(documents), path, change);
    }

    private static Shape at(Shape shape, List<Object> path, UnaryOperator<List<MapShape.Entry>> change) {
        if (path.isEmpty()) {
            return new MapShape(change.apply(((MapShape) shape).entries()));
        }
        List<Object> rest = path.subList(1, path.size());
        if (shape instanceof Items list) {
            var items = new ArrayList<>(list.items());
            items.set((Integer) path.get(0), at(items.get((Integer) path.get(0)), rest, change));
            return new Items(items);
        }
        return new MapShape(((MapShape) shape)
                .entries().stream()
                        .map(e -> e.key().equals(path.get(0))
                                ? new MapShape.Entry(e.key(), at(e.value(), rest, change))
                                : e)
                        .toList());
    }
}
