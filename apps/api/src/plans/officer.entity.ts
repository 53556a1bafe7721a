import { Field, ObjectType } from '@nestjs/graphql';
import type * as domain from '@waymark/domain';
import { Column, Entity } from 'typeorm';
import { SourcedRow } from '../database/recorded-row';
import { OfficerKindEnum } from '../graphql/enums';

@Entity()
export class Organisation extends SourcedRow implements domain.Organisation {
  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  abbreviation!: string | null;
}

@Entity()
@ObjectType({ description: 'A role that answers for projects; a person may hold it' })
export class Officer extends SourcedRow implements domain.OfficerView {
  @Field()
  @Column('text')
  role!: string;

  @Field(() => OfficerKindEnum)
  @Column('text')
  kind!: domain.OfficerKind;

  @Column('uuid', { nullable: true })
  organisationId!: string | null;

  @Field(() => String, { nullable: true, description: 'Who holds the role; null: not said' })
  @Column('text', { nullable: true })
  holder!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the organisation' })
  organisation!: string | null;
}
