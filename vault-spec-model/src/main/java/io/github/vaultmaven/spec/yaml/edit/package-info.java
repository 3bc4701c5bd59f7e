/** Changes of YAML files that leave comments, layout, line ends and everything else as they are. */
package io.github.vaultmaven.spec.yaml.edit;
