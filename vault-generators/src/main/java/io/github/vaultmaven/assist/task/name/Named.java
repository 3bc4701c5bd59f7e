// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task.name;

import java.util.List;

/**
 * A column that is to get a business name.
 *
 * @param relation the relation that it stands in
 * @param entity the business object that the relation is about
 * @param column its technical name
 * @param siblings names of the relation's other columns, business names and technical ones, which a name must differ from
 * @param personal whether it holds personal data
 */
public record Named(String relation, String entity, String column, List<String> siblings, boolean personal) {

    public Named {
        siblings = List.copyOf(siblings);
    }
}
